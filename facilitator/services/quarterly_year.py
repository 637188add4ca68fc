"""A year's four quarters side by side, each figure with a chart, a table and a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from facilitator.domain.reviews import words
from facilitator.domain.reviews.breakdown import Figures
from facilitator.domain.reviews.charts import Bars, bars
from facilitator.domain.reviews.formula import HUNDREDTHS
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.reviews.statistics import Quarter
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.quarter_figures import RESOLUTION
from facilitator.services.quarterly import Told, counted, quarter_name

WHOLE = 100 * HUNDREDTHS
_COUNTS = (("demands", N_("评议件数"), ""), ("unqualified", N_("不合格件数"), "unqualified"))
_RATES = (
    ("satisfaction_rate", N_("满意率"), ""),
    ("positive_rate", N_("好评率"), ""),
    (RESOLUTION, N_("办结率"), ""),
    ("on_time_rate", N_("按时办结率"), "due"),
    ("response_rate", N_("反馈率"), ""),
    ("reopen_rate", N_("反弹率"), "closed"),
)
"""Name, label, and the word under which the demands behind the figure are listed."""


@dataclass(frozen=True)
class YearChart:
    """`cells`: one for each quarter of the year. `only` as in a quarter's headlines."""

    name: str
    title: str
    sentence: str
    drawn: Bars
    cells: tuple[str, ...]
    only: str = ""


@dataclass(frozen=True)
class YearQuarter:
    """`review` is empty where none was concluded."""

    quarter: str
    name: str
    review: str
    formula: str


@dataclass(frozen=True)
class YearReport:
    year: int
    title: str
    quarters: tuple[YearQuarter, ...]
    charts: tuple[YearChart, ...]
    notes: tuple[str, ...]


def year_report(reading: Reading, year: int) -> YearReport:
    """Only what was concluded is compared."""
    quarters = [Quarter(year, number) for number in range(1, 5)]
    told = [_told(reading, quarter) for quarter in quarters]
    found = [None if one is None else one.figures for one in told]
    counts = [_counts(*kind, quarters, found) for kind in _COUNTS]
    rates = [_rates(*kind, quarters, told) for kind in _RATES]
    return YearReport(
        year=year,
        title=N_("{year}年民主评议四个季度对比").format(year=year),
        quarters=tuple(_quarter(quarter, one) for quarter, one in zip(quarters, told, strict=True)),
        charts=(*counts, _index(quarters, found), _days(quarters, found), *rates),
        notes=_notes(told),
    )


def _told(reading: Reading, quarter: Quarter) -> Told | None:
    row = reading.store.reviews.of_quarter(quarter.written)
    return counted(reading, row) if row is not None and row.state == ReviewState.CONCLUDED else None


def _quarter(quarter: Quarter, told: Told | None) -> YearQuarter:
    review, formula = ("", "") if told is None else (told.review.id, told.formula.id)
    return YearQuarter(quarter.written, quarter_name(quarter), review, formula)


def _counts(
    name: str, label: str, only: str, quarters: Sequence[Quarter], found: Sequence[Figures | None]
) -> YearChart:
    values = [None if one is None else getattr(one, name) for one in found]
    cells = tuple(words.NOTHING if value is None else N_("{count} 件").format(count=value) for value in values)
    changes = [
        words.count_change_words(before, now) if before is not None and now is not None else ""
        for before, now in pairwise(values)
    ]
    most = max((value or 0 for value in values), default=0)
    return replace(_chart(name, label, quarters, values, cells, changes, most), only=only)


def _rates(name: str, label: str, only: str, quarters: Sequence[Quarter], told: Sequence[Told | None]) -> YearChart:
    shares = [None if one is None else _share(name, one) for one in told]
    values = [None if one is None else one[0] for one in shares]
    cells = tuple(words.NOTHING if one is None else words.rate_words(one[0], few=one[1]) for one in shares)
    changes = [words.rate_change_words(before, now) for before, now in pairwise(values)]
    return replace(_chart(name, label, quarters, values, cells, changes, WHOLE), only=only)


def _share(name: str, told: Told) -> tuple[int | None, bool]:
    """The rate, and whether its denominator is a small number."""
    if name == RESOLUTION:
        return told.due.share.rate, told.due.share.few
    return getattr(told.figures, name), told.figures.few(name)


def _index(quarters: Sequence[Quarter], found: Sequence[Figures | None]) -> YearChart:
    values = [None if one is None else one.csat_index for one in found]
    cells = tuple(
        words.NOTHING if one is None else words.points_words(one.csat_index, few=one.few_forms) for one in found
    )
    changes = [words.points_change_words(before, now) for before, now in pairwise(values)]
    return _chart("csat_index", N_("满意度得分"), quarters, values, cells, changes, WHOLE)


def _days(quarters: Sequence[Quarter], found: Sequence[Figures | None]) -> YearChart:
    values = [None if one is None else one.median_days for one in found]
    cells = tuple(words.days_words(value) for value in values)
    changes = [words.days_change_words(before, now) for before, now in pairwise(values)]
    most = max((value or 0 for value in values), default=0)
    return _chart("median_days", N_("办理天数（中位）"), quarters, values, cells, changes, most)


def _chart(
    name: str,
    label: str,
    quarters: Sequence[Quarter],
    values: Sequence[int | None],
    cells: Sequence[str],
    changes: Sequence[str],
    most: int,
) -> YearChart:
    drawn = bars([(q.written, value, cell) for q, value, cell in zip(quarters, values, cells, strict=True)], most)
    told = [
        N_("第{number}季度 {cell}").format(number=q.number, cell=cell)
        + (f"（{change}）" if change else "")
        for q, cell, change in zip(quarters, cells, ("", *changes), strict=True)
        if cell != words.NOTHING
    ]
    sentence = "，".join(told) + "。" if told else N_("这一年还没有评议结束的季度。")
    return YearChart(name, label, sentence, drawn, tuple(cells))


def _notes(told: Sequence[Told | None]) -> tuple[str, ...]:
    formulas = {one.formula.id for one in told if one is not None}
    mixed = (N_("这一年用过不止一个公式，满意度得分和结论不能直接比。"),) if len(formulas) > 1 else ()
    return (N_("带 * 的，分母（张数、件数、人数）不到 30，数字只作参考。"), *mixed)
