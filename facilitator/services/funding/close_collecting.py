"""funding.close_collecting: the days of paying are over; the sums say whether the money stands or a gap is left."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.funding.events import CollectingClosed
from facilitator.domain.funding.gaps import WayOut
from facilitator.domain.funding.states import RAISING, FundingMove, FundingState
from facilitator.domain.money import yuan
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.funding.plans import find_plan, move_plan, stands_in, tell_demand, today
from facilitator.services.funds import money_stands
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class CloseCollecting:
    plan: str


@dataclass(frozen=True)
class ClosedCollecting:
    """In fen: what the work can count on, and what is missing; how many signed nothing, how many signed and owe,
    how many signed less than their share, how many paid without having signed.

    `counted_on_fen`: the part of `covered_fen` that is a document, not money on the account yet; `awaited_fen`: what
    others promised and has not come, whether it counts or not."""

    state: FundingState
    covered_fen: int
    gap_fen: int
    not_pledged: int
    not_paid: int
    signed_less: int
    paid_unsigned: int
    awaited_fen: int
    counted_on_fen: int


def close_collecting(command: CloseCollecting, context: Context) -> ClosedCollecting:
    plan = find_plan(context.store, command.plan)
    stands_in(plan, (*RAISING, FundingState.GAP), N_("方案现在是“{now}”，没有在收款。"))
    books = context.store.funding.books(plan)
    _check_days(context, plan, books.gap_fen)
    move = FundingMove.CLOSE_SHORT if books.gap_fen else FundingMove.CLOSE_COVERED
    state = move_plan(context, plan, move, collected_until=today(context))
    context.record(CollectingClosed(plan.id, books.covered_fen, books.gap_fen))
    figures = {"covered_fen": books.covered_fen, "gap_fen": books.gap_fen}
    if books.counted_on_fen:
        tell_demand(context, plan, "counted", **figures, counted_fen=books.counted_on_fen)
    else:
        tell_demand(context, plan, "closed", **figures)
    if state is FundingState.FUNDED:
        money_stands(context, plan)
    homes = books.households
    return ClosedCollecting(
        state, books.covered_fen, books.gap_fen, len(homes.not_pledged), len(homes.not_paid), len(homes.signed_less),
        len(homes.paid_unsigned), books.awaited_fen, books.counted_on_fen,
    )  # fmt: skip


def _check_days(context: Context, plan: Row, gap_fen: int) -> None:
    """What was announced binds: the days of the notice, and those of a round that was called again unless all has
    come. Money that came late closes a gap. Raises WrongState."""
    if today(context) <= plan.published_until:
        raise WrongState(N_("方案还在公示，公示期满以后才能截止收款。"))
    if not gap_fen:
        return
    if plan.state == FundingState.GAP:
        raise WrongState(N_("收款已经截止，还缺 {gap} 元，请从五条路里选一条。"), gap=yuan(gap_fen))
    again = [way.until for way in context.store.funding.ways(plan.id) if way.way == WayOut.CALL_AGAIN]
    if again and today(context) <= again[-1]:
        sentence = N_("这一轮说好收到 {until}，那天以前还有人可以交；第二天起才能截止，或者等钱齐了。")
        raise WrongState(sentence, until=again[-1].isoformat())


VERB = Verb("funding", "close_collecting", CloseCollecting, Power.KEEP_FUNDS, N_("收款截止"), close_collecting)
