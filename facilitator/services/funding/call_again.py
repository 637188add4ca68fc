"""funding.call_again: the first way out of a gap, another round of pledges until a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.days import check_ahead
from facilitator.domain.errors import BadInput
from facilitator.domain.funding.events import PledgesCalledAgain
from facilitator.domain.funding.gaps import WayOut
from facilitator.domain.funding.states import FundingMove, FundingState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.plans import find_plan, move_plan, tell_demand, today
from facilitator.services.funding.ways import take
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class CallAgain:
    plan: str
    until: date


@dataclass(frozen=True)
class CalledAgain:
    state: FundingState
    gap_fen: int


def call_again(command: CallAgain, context: Context) -> CalledAgain:
    plan = find_plan(context.store, command.plan)
    if command.until < today(context):
        raise BadInput(N_("截止的日子要在今天或以后。"), field="until")
    check_ahead(command.until, today(context), "until")
    gap = context.store.funding.books(plan).gap_fen
    state = move_plan(context, plan, FundingMove.CALL_AGAIN)
    take(context, plan, WayOut.CALL_AGAIN, until=command.until)
    context.record(PledgesCalledAgain(plan.id, command.until))
    tell_demand(context, plan, "call_again", gap_fen=gap)
    return CalledAgain(state, gap)


VERB = Verb("funding", "call_again", CallAgain, Power.KEEP_FUNDS, N_("有缺口，再认捐一轮"), call_again)
