"""reviews.gather: everything that was completed by the quarter's end comes before the residents."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Missing, WrongState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.events import ReviewGathered
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.reviews.statistics import Quarter
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.formulas import formula_for
from facilitator.services.moving import move_demand
from facilitator.services.reviews.quarters import quarter_told
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


@dataclass(frozen=True)
class GatherReview:
    """`quarter` as 2026Q3."""

    quarter: str


@dataclass(frozen=True)
class GatheredReview:
    """`demands`: all of the review, those of an earlier gathering too."""

    review: str
    demands: tuple[str, ...]


def gather(command: GatherReview, context: Context) -> GatheredReview:
    """May be said again while the review is open: what was completed since joins it. Private matters are not judged
    in public; what had too small a sample last time comes again."""
    quarter, store = quarter_told(command.quarter), context.store
    if quarter.first > day_of(context.now):
        raise WrongState(N_("{quarter} 还没有开始，不能汇集。"), quarter=quarter.written)
    review = store.reviews.of_quarter(quarter.written)
    if review is not None and review.state != ReviewState.OPEN:
        raise WrongState(N_("{quarter} 的评议已经结束。"), quarter=quarter.written)
    fresh, carried = to_judge(store, quarter)
    again = [] if review is not None else carried
    if review is None and not fresh and not again:
        raise Missing(N_("{quarter} 没有办结、可以评议的需求。"), what="demands", quarter=quarter.written)
    identity, formula = (review.id, review.formula) if review is not None else _open(context, quarter)
    for demand in fresh:
        move_demand(context, demand, DemandMove.BATCH, details={"quarter": quarter.written})
    store.reviews.add_items(identity, [row.id for row in (*again, *fresh)])
    listed = tuple(item.demand for item in store.reviews.items(identity))
    context.record(ReviewGathered(identity, quarter.written, formula, listed))
    return GatheredReview(identity, listed)


def to_judge(store: UnitOfWork, quarter: Quarter) -> tuple[list[Row], list[Row]]:
    """What was completed by its end and never judged in this round, and what had too small a sample."""
    fresh = [row for row in store.reviews.completed_by(quarter.last) if not _private(row)]
    return fresh, list(store.reviews.carried_over())


def _private(demand: Row) -> bool:
    return bool(demand.matter == Matter.PRIVATE or demand.restricted)


def _open(context: Context, quarter: Quarter) -> tuple[str, str]:
    """Its id, and the formula that holds for it from now on."""
    identity, formula = context.new_id(), formula_for(context.store, quarter).id
    row = {"id": identity, "quarter": quarter.written, "formula": formula, "state": ReviewState.OPEN}
    context.store.reviews.add({**row, "gathered_at": context.now, "actor": context.actor.name})
    return identity, formula


VERB = Verb("reviews", "gather", GatherReview, Power.RUN_REVIEWS, N_("汇集一个季度要评议的需求"), gather)
