"""The figures: a quarter, a year, and the demands behind any of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.breakdown import DIMENSION_NAMES, Dimension
from facilitator.domain.reviews.scales import LEVEL_NAMES, Level
from facilitator.domain.said import listed
from facilitator.services.quarter_items import ItemLine, Sums, sums_of
from facilitator.services.quarterly import QuarterReport
from facilitator.services.quarterly_year import YearReport
from facilitator.services.reviews.behind import (
    ONLY_NAMES,
    SERIES_NAMES,
    DemandsBehind,
    DueBehind,
    DueShown,
    Only,
    Series,
)
from facilitator.services.reviews.read import ReviewList
from facilitator.services.reviews.report import ReviewReport, ReviewYear
from facilitator.web.acting import actor, ask
from facilitator.web.reviews import links
from facilitator.web.reviews.papers import Offer, offers
from facilitator.web.speaking import spoken

E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True)
class FiguresPage:
    """`papers` are offered to everybody who reads the figures of all yards. What leads to the demands behind a figure
    stands in the order of the figures; `bars` and `cells` chart by chart."""

    report: QuarterReport
    headlines: tuple[str, ...]
    spread: tuple[Mapping[int, str], ...]
    spread_cells: tuple[tuple[str, ...], ...]
    bars: tuple[tuple[str, ...], ...]
    cells: tuple[tuple[tuple[str, ...], ...], ...]
    papers: tuple[Offer, ...]
    may_run: bool


@dataclass(frozen=True)
class BehindPage:
    """`about`: which figure it was, in words; `sums` are what it was. `forms` heads the column of forms."""

    quarter: str
    about: str
    lines: tuple[ItemLine, ...]
    sums: Sums
    forms: str


@dataclass(frozen=True)
class YearPage:
    """`others` are the years beside it that have a review; `links` of each chart, quarter by quarter."""

    report: YearReport
    others: tuple[int, ...]
    links: Mapping[str, tuple[str, ...]]


def figures(quarter: str) -> ResponseReturnValue:
    report: QuarterReport = ask(ReviewReport(quarter))
    printed = offers(concluded=report.concluded) if actor().may(Power.READ_MINUTES) else ()
    page = FiguresPage(
        report=report,
        headlines=links.headline_links(report),
        spread=links.spread_links(report.quarter),
        spread_cells=links.spread_cells(report.quarter),
        bars=tuple(links.bar_links(report.quarter, chart) for chart in report.charts),
        cells=tuple(links.cell_links(report.quarter, chart) for chart in report.charts),
        papers=printed,
        may_run=actor().may(Power.RUN_REVIEWS),
    )
    return render_template("reviews/figures.html", page=page)


def demands(quarter: str) -> ResponseReturnValue:
    """A word in the address that is none is left out rather than refused."""
    dimension, only = _one_of(Dimension, request.args.get("by")), _one_of(Only, request.args.get("which"))
    group, series = request.args.get("group", ""), _one_of(Series, request.args.get("series")) or Series.ALL
    level = next((one for one in Level if str(int(one)) == request.args.get("level")), None)
    report: QuarterReport = ask(ReviewReport(quarter))
    lines: tuple[ItemLine, ...] = ask(DemandsBehind(report.review, dimension, group, only, series, level))
    about = [*_about(report, dimension, group, only), *_forms(series, level)]
    forms = _("有效表") if level is None else _("“%(level)s”的表", level=_(LEVEL_NAMES[level]))
    page = BehindPage(report.quarter, spoken(listed(about)) or str(_("全部")), lines, sums_of(lines), forms)
    return render_template("reviews/demands.html", page=page)


def due(quarter: str) -> ResponseReturnValue:
    """What had to be done by the quarter's end, and what was late on that day."""
    shown: DueShown = ask(DueBehind(quarter))
    return render_template("reviews/due.html", page=shown)


def year(year: int) -> ResponseReturnValue:
    report: YearReport = ask(ReviewYear(year))
    known = {int(line.quarter[:4]) for line in ask(ReviewList())}
    others = tuple(sorted(known & {year - 1, year + 1}))
    return render_template("reviews/year.html", page=YearPage(report, others, links.year_links(report)))


def _about(report: QuarterReport, dimension: Dimension | None, group: str, only: Only | None) -> list[str]:
    said = []
    if dimension is not None:
        chart = next(chart for chart in report.charts if chart.dimension is dimension)
        label = next((row.label for row in chart.rows if row.key == group), group)
        said.append(_("%(name)s：%(what)s", name=_(DIMENSION_NAMES[dimension]), what=_(label)))
    if only is not None:
        said.append(_(ONLY_NAMES[only]))
    return said


def _forms(series: Series, level: Level | None) -> list[str]:
    said = [] if series is Series.ALL else [_("%(series)s评过的", series=_(SERIES_NAMES[series]))]
    return [*said, *([] if level is None else [_("有“%(level)s”的", level=_(LEVEL_NAMES[level]))])]


def _one_of(kind: type[E], word: str | None) -> E | None:
    return next((value for value in kind if value == word), None)
