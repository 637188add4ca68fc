"""funding.close_collecting: the days of paying are over; the sums say whether the money stands or a gap is left."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.funding.events import CollectingClosed
from facilitator.domain.funding.states import RAISING, FundingMove, FundingState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.plans import find_plan, move_plan, stands_in, tell_demand, today
from facilitator.services.funds import money_stands
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class CloseCollecting:
    plan: str


@dataclass(frozen=True)
class ClosedCollecting:
    """In fen: what the work can count on, and what is missing; how many signed nothing, how many signed and owe.

    `awaited_fen`: the part of `covered_fen` that is only the word of others, not money on the account yet."""

    state: FundingState
    covered_fen: int
    gap_fen: int
    not_pledged: int
    not_paid: int
    awaited_fen: int


def close_collecting(command: CloseCollecting, context: Context) -> ClosedCollecting:
    plan = find_plan(context.store, command.plan)
    stands_in(plan, RAISING, N_("方案现在是“{now}”，没有在收款。"))
    if today(context) <= plan.published_until:
        raise WrongState(N_("方案还在公示，公示期满以后才能截止收款。"))
    books = context.store.funding.books(plan)
    move = FundingMove.CLOSE_SHORT if books.gap_fen else FundingMove.CLOSE_COVERED
    state = move_plan(context, plan, move, collected_until=today(context))
    context.record(CollectingClosed(plan.id, books.covered_fen, books.gap_fen))
    tell_demand(context, plan, "closed", covered_fen=books.covered_fen, gap_fen=books.gap_fen)
    if state is FundingState.FUNDED:
        money_stands(context, plan)
    people = (len(books.not_pledged), len(books.not_paid))
    return ClosedCollecting(state, books.covered_fen, books.gap_fen, *people, books.awaited_fen)


VERB = Verb("funding", "close_collecting", CloseCollecting, Power.KEEP_FUNDS, N_("收款截止"), close_collecting)
