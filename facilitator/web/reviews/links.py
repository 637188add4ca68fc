"""Where a figure on a chart leads: the demands behind every bar, piece and cell."""

from __future__ import annotations

from collections.abc import Mapping

from flask import url_for

from facilitator.domain.reviews.scales import LEVELS, Level
from facilitator.services.quarter_charts import GROUP_ONLY, GroupChart
from facilitator.services.quarter_figures import RESOLUTION, Headline
from facilitator.services.quarterly import QuarterReport
from facilitator.services.quarterly_year import YearChart, YearReport
from facilitator.services.reviews.behind import Series


def headline_link(quarter: str, line: Headline | YearChart) -> str:
    """办结率 counts what was due, whatever was judged; everything else counts demands of the review."""
    if line.name == RESOLUTION:
        return url_for("reviews.due", quarter=quarter)
    return url_for("reviews.demands", quarter=quarter, which=line.only or None)


def headline_links(report: QuarterReport) -> tuple[str, ...]:
    return tuple(headline_link(report.quarter, line) for line in report.headlines)


def bar_links(quarter: str, chart: GroupChart) -> tuple[str, ...]:
    """One for each group, in the order of the bars and of the rows."""
    return tuple(url_for("reviews.demands", quarter=quarter, by=chart.dimension, group=row.key) for row in chart.rows)


def cell_links(quarter: str, chart: GroupChart) -> tuple[tuple[str, ...], ...]:
    """One for each cell of each row: a rate leads to the demands that it is a part of."""
    return tuple(
        tuple(
            url_for("reviews.demands", quarter=quarter, by=chart.dimension, group=row.key, which=only or None)
            for only in GROUP_ONLY
        )
        for row in chart.rows
    )


def spread_links(quarter: str) -> tuple[Mapping[int, str], ...]:
    """For each series: a level to the demands that got it; -1 to all that anybody of the series scored."""
    return tuple(
        {
            **{int(level): _forms(quarter, series, level) for level in Level},
            -1: _forms(quarter, series, None),
        }
        for series in Series
    )


def spread_cells(quarter: str) -> tuple[tuple[str, ...], ...]:
    """In the order of SPREAD_HEADS: the levels, 不了解, and twice all of them."""
    columns = (*(int(level) for level in LEVELS), int(Level.CANNOT_SAY), -1, -1)
    return tuple(tuple(links[column] for column in columns) for links in spread_links(quarter))


def year_links(report: YearReport) -> Mapping[str, tuple[str, ...]]:
    """By the chart's name, one for each quarter; empty where none was concluded."""
    return {
        chart.name: tuple(headline_link(one.quarter, chart) if one.review else "" for one in report.quarters)
        for chart in report.charts
    }


def _forms(quarter: str, series: Series, level: Level | None) -> str:
    told = None if series is Series.ALL and level is None else series.value
    return url_for("reviews.demands", quarter=quarter, series=told, level=None if level is None else int(level))
