"""Questions of the figures: one quarter's report, a year's four quarters, and the demands behind any figure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from facilitator.domain.errors import BadInput
from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.breakdown import Case, Dimension
from facilitator.domain.reviews.verdict import VERDICT_NAMES, Verdict
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.judging import find_review
from facilitator.services.quarter_cases import cases_of
from facilitator.services.quarter_items import ItemLine, item_lines
from facilitator.services.quarterly import QuarterReport, quarter_report
from facilitator.services.quarterly_year import YearReport, year_report
from facilitator.services.verb import Question

FIRST_YEAR, LAST_YEAR = 2020, 2099


class Only(StrEnum):
    """Which demands of a group a figure counts."""

    QUALIFIED = "qualified"
    UNQUALIFIED = "unqualified"
    SAMPLE_TOO_SMALL = "sample_too_small"
    ON_TIME = "on_time"
    LATE = "late"
    REOPENED = "reopened"


ONLY_NAMES = {
    **{Only(verdict.value): name for verdict, name in VERDICT_NAMES.items()},
    Only.ON_TIME: N_("按时办结"),
    Only.LATE: N_("超期办结"),
    Only.REOPENED: N_("反弹"),
}
_CHOSEN: dict[Only, Callable[[Case], bool]] = {
    Only.QUALIFIED: lambda case: case.verdict is Verdict.QUALIFIED,
    Only.UNQUALIFIED: lambda case: case.verdict is Verdict.UNQUALIFIED,
    Only.SAMPLE_TOO_SMALL: lambda case: case.verdict is Verdict.SAMPLE_TOO_SMALL,
    Only.ON_TIME: lambda case: case.on_time is True,
    Only.LATE: lambda case: case.on_time is False,
    Only.REOPENED: lambda case: case.reopened,
}


@dataclass(frozen=True)
class ReviewReport:
    """`review` by id or quarter."""

    review: str


@dataclass(frozen=True)
class ReviewYear:
    year: int


@dataclass(frozen=True)
class DemandsBehind:
    """`group` is a group's own word of that dimension; without a dimension all demands of the review."""

    review: str
    dimension: Dimension | None = None
    group: str = ""
    only: Only | None = None


def report(question: ReviewReport, reading: Reading) -> QuarterReport:
    return quarter_report(reading, find_review(reading.store, question.review))


def year(question: ReviewYear, reading: Reading) -> YearReport:
    if not FIRST_YEAR <= question.year <= LAST_YEAR:
        raise BadInput(N_("年份请写成 2026 这样。"), field="year")
    return year_report(reading, question.year)


def behind(question: DemandsBehind, reading: Reading) -> tuple[ItemLine, ...]:
    """What a figure on a chart was counted from, in the order of the review's list."""
    review = find_review(reading.store, question.review)
    cases = cases_of(reading.store, review)
    meant = {case.demand for case in cases if _meant(question, case)}
    return tuple(line for line in item_lines(reading, review, cases) if line.demand in meant)


def _meant(question: DemandsBehind, case: Case) -> bool:
    if question.dimension is not None and case.groups[question.dimension] != question.group:
        return False
    return question.only is None or _CHOSEN[question.only](case)


QUESTIONS: tuple[Question[Any], ...] = (
    Question("reviews", "report", ReviewReport, Power.READ_LEDGER, N_("一个季度的评议统计"), report),
    Question("reviews", "year", ReviewYear, Power.READ_LEDGER, N_("一年四个季度的评议对比"), year),
    Question("reviews", "behind", DemandsBehind, Power.READ_LEDGER, N_("一个数字背后的需求"), behind),
)
