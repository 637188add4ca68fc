"""Question of the worker: which quarter is over, has something to judge, and was gathered by nobody yet."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.statistics import quarter_of
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.reviews.gather import to_judge
from facilitator.services.verb import Question


@dataclass(frozen=True)
class UngatheredQuarter:
    pass


def ungathered(_question: UngatheredQuarter, reading: Reading) -> str:
    """The quarter before this one as 2026Q3, or nothing. Older ones are gathered together with it."""
    quarter = quarter_of(day_of(reading.now)).before
    if reading.store.reviews.of_quarter(quarter.written) is not None:
        return ""
    return quarter.written if any(to_judge(reading.store, quarter)) else ""


QUESTION = Question("reviews", "ungathered", UngatheredQuarter, Power.WORK, N_("哪个季度该汇集了"), ungathered)
