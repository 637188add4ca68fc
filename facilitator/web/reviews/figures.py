"""The figures: a quarter, a year, and the demands behind any of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.breakdown import DIMENSION_NAMES, Dimension
from facilitator.services.quarter_items import ItemLine
from facilitator.services.quarterly import QuarterReport
from facilitator.services.quarterly_year import YearReport
from facilitator.services.reviews.read import ReviewList
from facilitator.services.reviews.report import ONLY_NAMES, DemandsBehind, Only, ReviewReport, ReviewYear
from facilitator.web.acting import actor, ask

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True)
class FiguresPage:
    report: QuarterReport
    may_print: bool
    may_run: bool


@dataclass(frozen=True)
class BehindPage:
    """`about`: which figure it was, in words."""

    quarter: str
    about: str
    lines: tuple[ItemLine, ...]


@dataclass(frozen=True)
class YearPage:
    """`others` are the years beside it that have a review."""

    report: YearReport
    others: tuple[int, ...]


def figures(quarter: str) -> ResponseReturnValue:
    report: QuarterReport = ask(ReviewReport(quarter))
    page = FiguresPage(report, actor().may(Power.KEEP_LEDGER), actor().may(Power.RUN_REVIEWS))
    return render_template("reviews/figures.html", page=page)


def demands(quarter: str) -> ResponseReturnValue:
    """A word in the address that is none is left out rather than refused."""
    dimension, only = _one_of(Dimension, request.args.get("by")), _one_of(Only, request.args.get("which"))
    group = request.args.get("group", "")
    report: QuarterReport = ask(ReviewReport(quarter))
    lines: tuple[ItemLine, ...] = ask(DemandsBehind(report.review, dimension, group, only))
    page = BehindPage(report.quarter, _about(report, dimension, group, only), lines)
    return render_template("reviews/demands.html", page=page)


def year(year: int) -> ResponseReturnValue:
    report: YearReport = ask(ReviewYear(year))
    known = {int(line.quarter[:4]) for line in ask(ReviewList())}
    others = tuple(sorted(known & {year - 1, year + 1}))
    return render_template("reviews/year.html", page=YearPage(report, others))


def _about(report: QuarterReport, dimension: Dimension | None, group: str, only: Only | None) -> str:
    said = []
    if dimension is not None:
        chart = next(chart for chart in report.charts if chart.dimension is dimension)
        label = next((row.label for row in chart.rows if row.key == group), group)
        said.append(f"{_(DIMENSION_NAMES[dimension])}：{_(label)}")
    if only is not None:
        said.append(_(ONLY_NAMES[only]))
    return "，".join(said) or str(_("全部"))


def _one_of(kind: type[E], word: str | None) -> E | None:
    return next((value for value in kind if value == word), None)
