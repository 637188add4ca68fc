"""funding.pledge: a household or a giver signs for an amount. This signature is what binds, no vote does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.funding.entries import Party
from facilitator.domain.funding.events import PledgeSigned
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import RAISING, FundingMove, FundingState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.likely import asked_of, check_likely
from facilitator.services.funding.parties import one_of_two, signer
from facilitator.services.funding.plans import check_fen, check_happened, find_plan, move_plan, stands_in
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class Pledge:
    """`fen` in fen, as signed; a second one of the same unit adds to the first. `donor` is a giver's name, `source`
    tells one without a name. `confirmed`: an amount far beyond the plan was checked."""

    plan: str
    fen: int
    signed_on: date
    unit: str | None = None
    donor: str | None = None
    source: FundSource | None = None
    confirmed: bool = False


@dataclass(frozen=True)
class SignedPledge:
    """`pledged_fen`: what this unit or giver has signed for in all."""

    entry: str
    number: int
    pledged_fen: int
    state: FundingState


def pledge(command: Pledge, context: Context) -> SignedPledge:
    plan = find_plan(context.store, command.plan)
    when = RAISING if command.unit is not None else (*RAISING, FundingState.GAP)
    stands_in(plan, when, N_("方案现在是“{now}”，不在认捐的时候；方案公示以后、收款截止以前可以认捐。"))
    one_of_two(command.unit, command.donor or command.source, "unit")
    check_fen(command.fen)
    check_happened(context, command.signed_on, "signed_on", day_of(plan.made_at))
    books = context.store.funding.books(plan)
    party = signer(context, plan, books, command.unit, command.donor, command.source)
    if not command.confirmed:
        before = [line.fen for line in books.pledges if line.party == party]
        check_likely(books, asked_of(books, party), before, command.fen)
    entry, number = write_pledge(context, plan, party, command.fen, command.signed_on)
    state = FundingState(plan.state)
    if state is FundingState.PUBLISHED and party.unit is not None:
        state = move_plan(context, plan, FundingMove.FIRST_PLEDGE)
    return SignedPledge(entry, number, books.pledged_by.get(party, 0) + command.fen, state)


def write_pledge(context: Context, plan: Row, party: Party, fen: int, signed_on: date) -> tuple[str, int]:
    """The line and its event; gives its id and number."""
    entry = context.new_id()
    who = {"source": party.source, "unit": party.unit, "name": party.name}
    line = {"id": entry, "fen": fen, **who, "signed_on": signed_on, "at": context.now, "actor": context.actor.name}
    number = context.store.funding.write("pledge", plan.id, line)
    context.record(PledgeSigned(plan.id, entry, party.source, party.unit, party.name, fen, signed_on))
    return entry, number


VERB = Verb("funding", "pledge", Pledge, Power.KEEP_FUNDS, N_("登记认捐"), pledge)
