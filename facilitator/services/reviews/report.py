"""Questions of the figures: one quarter's report, and a year's four quarters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.domain.errors import BadInput
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.judging import find_review
from facilitator.services.quarterly import QuarterReport, Quarters, quarter_report
from facilitator.services.quarterly_year import YearReport, year_report
from facilitator.services.verb import Question

FIRST_YEAR, LAST_YEAR = 2020, 2099


@dataclass(frozen=True)
class ReviewReport:
    """`review` by id or quarter."""

    review: str


@dataclass(frozen=True)
class ReviewYear:
    year: int


def report(question: ReviewReport, reading: Reading) -> QuarterReport:
    return quarter_report(Quarters(reading), find_review(reading.store, question.review))


def year(question: ReviewYear, reading: Reading) -> YearReport:
    if not FIRST_YEAR <= question.year <= LAST_YEAR:
        raise BadInput(N_("年份请写成 2026 这样。"), field="year")
    return year_report(Quarters(reading), question.year)


QUESTIONS: tuple[Question[Any], ...] = (
    Question("reviews", "report", ReviewReport, Power.READ_LEDGER, N_("一个季度的评议统计"), report),
    Question("reviews", "year", ReviewYear, Power.READ_LEDGER, N_("一年四个季度的评议对比"), year),
)
