"""reviews.gather: everything that was completed by the quarter's end comes before the residents."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Missing, WrongState
from facilitator.domain.here import day_of
from facilitator.domain.papers.words import long_day
from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.adopting import plain_terms
from facilitator.domain.reviews.events import ReviewGathered
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.reviews.statistics import Quarter
from facilitator.domain.words import N_
from facilitator.services.concerning import homes_of
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
    in public; what had too small a sample last time comes again, in the next review and in no other."""
    quarter, store = quarter_told(command.quarter), context.store
    review = store.reviews.of_quarter(quarter.written)
    _may_gather(context, quarter, review)
    fresh, again = to_judge(store, quarter)
    if review is None and not fresh and not again:
        raise Missing(N_("{quarter} 没有办结、可以评议的需求。"), what="demands", quarter=quarter.written)
    identity, formula = (review.id, review.formula) if review is not None else _open(context, quarter)
    for demand in fresh:
        move_demand(context, demand, DemandMove.BATCH, details={"quarter": quarter.written})
    joined = [row.id for row in (*again, *fresh)]
    store.reviews.add_items(identity, joined)
    for one, theirs in homes_of(store, joined).items():
        store.reviews.change_item(identity, one, concerned=len(theirs) or None)
    listed = tuple(item.demand for item in store.reviews.items(identity))
    context.record(ReviewGathered(identity, quarter.written, formula, listed))
    return GatheredReview(identity, listed)


def _may_gather(context: Context, quarter: Quarter, review: Row | None) -> None:
    """Only a quarter that is over: what is done on its last day is judged with it, and its rates are whole. Never one
    before a quarter that was gathered already: what was compared with it would be compared with something else."""
    if quarter.last >= day_of(context.now):
        day = long_day(quarter.next.first)
        raise WrongState(N_("{quarter} 还没有过完，{day}起才能汇集。"), quarter=quarter.written, day=day)
    if review is not None:
        if review.state != ReviewState.OPEN:
            raise WrongState(N_("{quarter} 的评议已经结束。"), quarter=quarter.written)
        return
    newest = next(iter(context.store.reviews.all()), None)
    if newest is not None and newest.quarter > quarter.written:
        sentence = N_("已经评到 {newest}，不再汇集 {quarter}；那时办结、还没有评过的，列在 {newest} 或者下一次评议里。")
        raise WrongState(sentence, quarter=quarter.written, newest=newest.quarter)


def to_judge(store: UnitOfWork, quarter: Quarter) -> tuple[list[Row], list[Row]]:
    """What was completed by its end and never judged in this round, and what had too small a sample before."""
    fresh = [row for row in store.to_judge.completed_by(quarter.last) if not _private(row)]
    return fresh, list(store.to_judge.carried_over(quarter.written))


def _private(demand: Row) -> bool:
    return bool(demand.matter == Matter.PRIVATE or demand.restricted)


def _open(context: Context, quarter: Quarter) -> tuple[str, str]:
    """Its id, and the formula that holds for it from now on."""
    identity, formula = context.new_id(), formula_for(context.store, quarter)
    kept = {"formula": formula.id, "terms": plain_terms(formula)}
    row = {"id": identity, "quarter": quarter.written, "state": ReviewState.OPEN, **kept}
    context.store.reviews.add({**row, "gathered_at": context.now, "actor": context.actor.name})
    return identity, formula.id


VERB = Verb("reviews", "gather", GatherReview, Power.RUN_REVIEWS, N_("汇集一个季度要评议的需求"), gather)
