"""funding.withdraw_pledge: who signed may take the word back, as long as the money has not come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.entries import Party
from facilitator.domain.funding.events import GapToppedUp
from facilitator.domain.funding.gaps import WayOut
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import COVERED, RAISING, FundingState
from facilitator.domain.money import yuan
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.parties import one_of_two, signer
from facilitator.services.funding.plans import check_happened, find_plan, stands_in, today
from facilitator.services.funding.pledge import write_pledge
from facilitator.services.funding.reopening import reopen
from facilitator.services.funding.ways import take
from facilitator.services.verb import Verb

_OF_HOUSEHOLDS = (*RAISING, FundingState.GAP)


@dataclass(frozen=True)
class WithdrawPledge:
    plan: str
    unit: str | None = None
    donor: str | None = None
    on: date | None = None
    source: FundSource | None = None


@dataclass(frozen=True)
class WithdrawnPledge:
    """`withdrawn_fen`: what was signed for or promised and is no longer. `entry` is empty where a giver takes back
    nothing but what was to close a gap. `state`: `gap` again where the rest does not cover the budget."""

    entry: str
    withdrawn_fen: int
    state: FundingState


def withdraw_pledge(command: WithdrawPledge, context: Context) -> WithdrawnPledge:
    """What was paid already stays pledged; money goes back by a refund only. A giver may also take back, as long as
    the books are open, what was promised to close a gap."""
    plan = find_plan(context.store, command.plan)
    when = _OF_HOUSEHOLDS if command.unit is not None else (*_OF_HOUSEHOLDS, *COVERED, FundingState.SPENDING)
    stands_in(plan, when, N_("方案现在是“{now}”，认捐不能再撤回。"))
    one_of_two(command.unit, command.donor or command.source, "unit")
    on = command.on or today(context)
    check_happened(context, on, "on")
    books = context.store.funding.books(plan)
    party = signer(context, plan, books, command.unit, command.donor, command.source)
    _check_after_signing(books, party, on)
    topped = sum(one.topped_open_fen for one in books.givers if one.party == party)
    signed = books.pledged_by.get(party, 0) - books.received_from.get(party, 0)
    if signed <= 0 and not topped:
        raise _nothing_to_take_back(books.pledged_by.get(party, 0))
    entry = write_pledge(context, plan, party, -signed, on)[0] if signed > 0 else ""
    if topped:
        take(context, plan, WayOut.TOP_UP, source=party.source, name=party.name, fen=-topped)
        context.record(GapToppedUp(plan.id, party.source, party.name, -topped))
    return WithdrawnPledge(entry, max(0, signed) + topped, reopen(context, plan.id))


def _check_after_signing(books: Books, party: Party, on: date) -> None:
    signed_on = max((line.signed_on for line in books.pledges if line.party == party), default=on)
    if on < signed_on:
        raise BadInput(
            N_("{signed_on} 才签的字，撤回不能在那以前，请核对日期。"), field="on", signed_on=signed_on.isoformat()
        )


def _nothing_to_take_back(pledged_fen: int) -> WrongState:
    if pledged_fen <= 0:
        return WrongState(N_("这一户（家）没有认捐，不用撤回。"))
    return WrongState(N_("认捐的 {fen} 元已经交了，撤回要走退款。"), fen=yuan(pledged_fen))


VERB = Verb("funding", "withdraw_pledge", WithdrawPledge, Power.KEEP_FUNDS, N_("撤回认捐"), withdraw_pledge)
