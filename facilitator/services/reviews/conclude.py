"""reviews.conclude: the verdict on every demand of the quarter, by the formula that was adopted before it began."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.errors import Missing, WrongState
from facilitator.domain.hundredths import from_hundredths
from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.events import ReviewConcluded
from facilitator.domain.reviews.scales import Change
from facilitator.domain.reviews.states import REVIEW, ReviewMove, ReviewState
from facilitator.domain.reviews.verdict import VERDICT_NAMES, Judged, Verdict
from facilitator.domain.words import N_
from facilitator.services.appraising import in_the_box, sitting_over
from facilitator.services.concluded import kept_figures
from facilitator.services.context import Context
from facilitator.services.judging import Bench, bench_of, find_open_review, judged
from facilitator.services.moving import Detail, move_demand
from facilitator.services.quarter_cases import about
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

MOVES = {Verdict.QUALIFIED: DemandMove.PASS_REVIEW, Verdict.UNQUALIFIED: DemandMove.FAIL_REVIEW}


@dataclass(frozen=True)
class ConcludeReview:
    review: str


@dataclass(frozen=True)
class VerdictTold:
    """Points and rates with at most two decimals; None where no form was valid. `change`: the comparison taken."""

    process: int
    result: int
    csat_index: float | None
    satisfaction_rate: float | None
    positive_rate: float | None
    composite: float | None
    valid: int
    needed: int
    verdict: Verdict
    excellent: bool
    change: Change | None


@dataclass(frozen=True)
class ConcludedReview:
    demands: dict[str, VerdictTold]


def conclude(command: ConcludeReview, context: Context) -> ConcludedReview:
    """Everything at once: an item that nobody assessed stops it, and so do forms that wait for 宣布结果. Too small a
    sample leaves the demand in review, and the next quarter takes it up again. Whatever reporters were told before,
    they hear now how it was judged."""
    review = find_open_review(context.store, command.review)
    items = context.store.reviews.items(review.id)
    blank = [item for item in items if item.process is None]
    if blank:
        raise Missing(N_("还有 {count} 件没有评定过程和结果。"), what="assess", count=len(blank))
    waiting = in_the_box(context.store) & {item.demand for item in items}
    if waiting:
        sentence = N_("有 {count} 件会上打的分还没有宣布；请主持人先宣布结果或者作废，再结束评议。")
        raise WrongState(sentence, count=len(waiting))
    bench = bench_of(context.store, review, items)
    told = {item.demand: _one(context, review, bench, item) for item in items}
    state = REVIEW.after(ReviewState(review.state), ReviewMove.CONCLUDE)
    context.store.reviews.change(review.id, state=state, concluded_at=context.now)
    happened = ReviewConcluded(review.id, tuple(told), tuple(one.verdict.value for one in told.values()))
    context.record(happened, sitting_over(context.store, review))
    return ConcludedReview(told)


def _one(context: Context, review: Row, bench: Bench, item: Row) -> VerdictTold:
    store, demand, found = context.store, bench.demands[item.demand], judged(bench, item)
    figures = kept_figures(found, bench.measures.get(item.demand), about(demand))
    store.reviews.change_item(review.id, item.demand, verdict=found.verdict, figures=figures)
    if found.verdict is Verdict.QUALIFIED:
        store.after_care.lapse_answers(demand.id)
    move = MOVES.get(found.verdict)
    if move is not None:
        details: dict[str, Detail] = {"quarter": review.quarter, "verdict": VERDICT_NAMES[found.verdict]}
        move_demand(context, demand, move, details=details)
    return verdict_told(found)


def verdict_told(found: Judged) -> VerdictTold:
    return VerdictTold(
        found.process,
        found.result,
        _plain(found.csat_index),
        _plain(found.satisfaction_rate),
        _plain(found.positive_rate),
        _plain(found.composite),
        found.valid,
        found.needed,
        found.verdict,
        found.excellent,
        found.change,
    )


def _plain(hundredths: int | None) -> float | None:
    return None if hundredths is None else from_hundredths(hundredths)


VERB = Verb("reviews", "conclude", ConcludeReview, Power.RUN_REVIEWS, N_("得出评议结论"), conclude)
