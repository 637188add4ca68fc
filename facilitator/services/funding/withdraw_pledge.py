"""funding.withdraw_pledge: who signed may take the word back, as long as the money has not come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.errors import WrongState
from facilitator.domain.funding.states import RAISING, FundingState
from facilitator.domain.money import yuan
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.parties import donor, one_of_two, resident
from facilitator.services.funding.plans import check_happened, find_plan, stands_in, today
from facilitator.services.funding.pledge import write_pledge
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class WithdrawPledge:
    plan: str
    unit: str | None = None
    donor: str | None = None
    on: date | None = None


@dataclass(frozen=True)
class WithdrawnPledge:
    """`withdrawn_fen`: what was signed for and is no longer."""

    entry: str
    withdrawn_fen: int


def withdraw_pledge(command: WithdrawPledge, context: Context) -> WithdrawnPledge:
    """What was paid already stays pledged; money goes back by a refund only."""
    plan = find_plan(context.store, command.plan)
    stands_in(plan, (*RAISING, FundingState.GAP), N_("方案现在是“{now}”，认捐不能再撤回。"))
    one_of_two(command.unit, command.donor, "unit")
    on = command.on or today(context)
    check_happened(context, on, "on")
    books = context.store.funding.books(plan)
    party = donor(books, command.donor or "") if command.unit is None else resident(context, plan, books, command.unit)
    pledged, paid = books.pledged_by.get(party, 0), books.received_from.get(party, 0)
    if pledged <= 0:
        raise WrongState(N_("这一户（家）没有认捐，不用撤回。"))
    if pledged <= paid:
        raise WrongState(N_("认捐的 {fen} 元已经交了，撤回要走退款。"), fen=yuan(pledged))
    entry, _number = write_pledge(context, plan, party, paid - pledged, on)
    return WithdrawnPledge(entry, pledged - paid)


VERB = Verb("funding", "withdraw_pledge", WithdrawPledge, Power.KEEP_FUNDS, N_("撤回认捐"), withdraw_pledge)
