"""reviews.assess: how the work was done and what came of it, point by point; a veto outweighs them all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.events import DemandAssessed
from facilitator.domain.reviews.scales import PROCESS, RESULT, Change, Veto, points
from facilitator.domain.words import N_
from facilitator.services.appraising import sitting_over
from facilitator.services.context import Context
from facilitator.services.judging import find_item, find_open_review
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ProcessPoints:
    """At most 20, 25, 20, 20 and 15."""

    on_time: int
    consulted: int
    disclosed: int
    took_part: int
    recorded: int


@dataclass(frozen=True)
class ResultPoints:
    """At most 40, 25, 20 and 15."""

    achieved: int
    quality: int
    funds: int
    lasting: int


@dataclass(frozen=True)
class AssessDemand:
    """`change`: what before and after say; left out, the measured indicator tells it (fewer is better)."""

    review: str
    demand: str
    process: ProcessPoints
    result: ResultPoints
    vetoes: Sequence[Veto] = ()
    change: Change | None = None


@dataclass(frozen=True)
class AssessedDemand:
    """Whole points, 0–100."""

    process: int
    result: int


def assess(command: AssessDemand, context: Context) -> AssessedDemand:
    """Until the review is concluded a later assessment takes the place of an earlier one; the journal keeps both."""
    review = find_open_review(context.store, command.review)
    item = find_item(context.store, review.id, command.demand)
    process, result = asdict(command.process), asdict(command.result)
    own, done = points(PROCESS, process, "process"), points(RESULT, result, "result")
    vetoes = tuple(veto.value for veto in Veto if veto in command.vetoes)
    context.store.reviews.change_item(
        review.id,
        item.demand,
        process=process,
        result=result,
        vetoes=list(vetoes),
        change=command.change,
        assessed_at=context.now,
        assessed_by=context.actor.name,
    )
    happened = DemandAssessed(review.id, item.demand, own, done, vetoes, command.change)
    context.record(happened, sitting_over(context.store, review))
    return AssessedDemand(own, done)


VERB = Verb("reviews", "assess", AssessDemand, Power.RUN_REVIEWS, N_("评定过程和结果"), assess)
