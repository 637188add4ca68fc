"""Four quarters side by side, each figure with a chart, a table and a sentence: a year's, or those before a report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from facilitator.domain.reviews import words
from facilitator.domain.reviews.breakdown import Figures
from facilitator.domain.reviews.charts import Bars, bars
from facilitator.domain.reviews.formula import HUNDREDTHS
from facilitator.domain.reviews.statistics import FEW, Quarter
from facilitator.domain.said import after, listed, said
from facilitator.domain.words import N_
from facilitator.services.quarter_figures import RESOLUTION
from facilitator.services.quarterly import Quarters, Told, quarter_name

QUARTERS = 4
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
    """`year` of the last of the four."""

    year: int
    title: str
    quarters: tuple[YearQuarter, ...]
    charts: tuple[YearChart, ...]
    notes: tuple[str, ...]


def year_report(quarters: Quarters, year: int) -> YearReport:
    return _compared(said(N_("{year}年民主评议四个季度对比"), year=year), quarters, Quarter(year, 4))


def last_four(quarters: Quarters, last: Quarter) -> YearReport | None:
    """This quarter and the three before it, so that a report of spring is compared with something, and an old one is
    printed again as it was. None where fewer than two were concluded."""
    found = _compared(N_("近四个季度对比"), quarters, last)
    return found if sum(bool(one.review) for one in found.quarters) > 1 else None


def _compared(title: str, counted: Quarters, last: Quarter) -> YearReport:
    """Only what was concluded is compared."""
    quarters = [last]
    while len(quarters) < QUARTERS:
        quarters.insert(0, quarters[0].before)
    told = [counted.concluded(quarter) for quarter in quarters]
    found = [None if one is None else one.figures for one in told]
    counts = [_counts(*kind, quarters, found) for kind in _COUNTS]
    rates = [_rates(*kind, quarters, told) for kind in _RATES]
    charts = (*counts, _index(quarters, told), _days(quarters, found), *rates)
    if not any(told):
        charts = tuple(replace(chart, sentence=N_("这一年还没有评议结束的季度。")) for chart in charts)
    return YearReport(
        year=last.year,
        title=title,
        quarters=tuple(_quarter(quarter, one) for quarter, one in zip(quarters, told, strict=True)),
        charts=charts,
        notes=_notes(told),
    )


def _quarter(quarter: Quarter, told: Told | None) -> YearQuarter:
    review, formula = ("", "") if told is None else (told.review.id, told.formula.id)
    return YearQuarter(quarter.written, quarter_name(quarter), review, formula)


def _counts(
    name: str, label: str, only: str, quarters: Sequence[Quarter], found: Sequence[Figures | None]
) -> YearChart:
    values = [None if one is None else getattr(one, name) for one in found]
    cells = tuple(words.NOTHING if value is None else said(N_("{count} 件"), count=value) for value in values)
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
    few = _either([one is not None and one[1] for one in shares])
    changes = [words.rate_change_words(*pair, few=mark) for pair, mark in zip(pairwise(values), few, strict=True)]
    return replace(_chart(name, label, quarters, values, cells, changes, WHOLE), only=only)


def _either(few: Sequence[bool]) -> list[bool]:
    """Whether one of each two neighbours is a small number: their change is one then."""
    return [before or now for before, now in pairwise(few)]


def _share(name: str, told: Told) -> tuple[int | None, bool]:
    """The rate, and whether its denominator is a small number."""
    if name == RESOLUTION:
        return told.due.share.rate, told.due.share.few
    return getattr(told.figures, name), told.figures.few(name)


def _index(quarters: Sequence[Quarter], told: Sequence[Told | None]) -> YearChart:
    """Compared only where both quarters weigh the levels alike."""
    found = [None if one is None else one.figures for one in told]
    alike = [a is None or b is None or a.formula.weights == b.formula.weights for a, b in pairwise(told)]
    values = [None if one is None else one.csat_index for one in found]
    cells = tuple(
        words.NOTHING if one is None else words.points_words(one.csat_index, few=one.few_forms) for one in found
    )
    few = _either([one is not None and one.few_forms for one in found])
    changes = [
        words.points_change_words(*pair, few=mark) if same else N_("上季的分值不一样，不比")
        for pair, mark, same in zip(pairwise(values), few, alike, strict=True)
    ]
    return _chart("csat_index", N_("满意度得分"), quarters, values, cells, changes, WHOLE)


def _days(quarters: Sequence[Quarter], found: Sequence[Figures | None]) -> YearChart:
    values = [None if one is None else one.median_days for one in found]
    cells = tuple(
        words.NOTHING if one is None else words.days_words(one.median_days, few=one.timed < FEW) for one in found
    )
    few = _either([one is not None and one.timed < FEW for one in found])
    changes = [words.days_change_words(*pair, few=mark) for pair, mark in zip(pairwise(values), few, strict=True)]
    most = max((value or 0 for value in values), default=0)
    return replace(_chart("median_days", N_("办理天数（中位）"), quarters, values, cells, changes, most), only="timed")


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
        after(
            said("{quarter} {cell}", quarter=_called(q, quarters), cell=cell),
            said(N_("（{change}）"), change=change) if change else "",
        )
        for q, cell, change in zip(quarters, cells, ("", *changes), strict=True)
        if cell != words.NOTHING
    ]
    sentence = said(N_("{told}。"), told=listed(told)) if told else N_("还没有可以算这个数的季度。")
    return YearChart(name, label, sentence, drawn, tuple(cells))


def _called(quarter: Quarter, quarters: Sequence[Quarter]) -> str:
    """With its year where four quarters lie in two of them; of the newer year the first says it for the others."""
    newest = quarters[-1].year
    if quarters[0].year != newest and (quarter.year != newest or quarter.number == 1):
        return quarter_name(quarter)
    return said(N_("第{number}季度"), number=quarter.number)


def _notes(told: Sequence[Told | None]) -> tuple[str, ...]:
    formulas = {one.formula.id for one in told if one is not None}
    mixed = (N_("四个季度用过不止一个公式，满意度得分和结论不能直接比。"),) if len(formulas) > 1 else ()
    return (N_("带 * 的，分母（张数、件数、人数）不到 30，数字只作参考。"), *mixed)
