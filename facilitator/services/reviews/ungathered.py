"""Question of the worker: which quarter is over and has something to judge that stands on no list yet."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.reviews.statistics import quarter_of
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.reviews.gather import to_judge
from facilitator.services.verb import Question


@dataclass(frozen=True)
class UngatheredQuarter:
    pass


def ungathered(_question: UngatheredQuarter, reading: Reading) -> str:
    """The quarter before this one as 2026Q3, or nothing. Older ones are gathered together with it. What was completed
    after it was gathered waits for a person's word; what an earlier review could not judge does not."""
    quarter = quarter_of(day_of(reading.now)).before
    fresh, again = to_judge(reading.store, quarter)
    review = reading.store.reviews.of_quarter(quarter.written)
    if review is None:
        return quarter.written if fresh or again else ""
    return quarter.written if again and review.state == ReviewState.OPEN else ""


QUESTION = Question("reviews", "ungathered", UngatheredQuarter, Power.WORK, N_("哪个季度该汇集了"), ungathered)
