"""The charts of a quarter as the board shows them: fewer columns, and nobody named as the best or the worst."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator.domain.reviews import words
from facilitator.domain.reviews.breakdown import Case, Dimension, pooled
from facilitator.domain.reviews.charts import shares, stacks
from facilitator.domain.reviews.formula import satisfaction_rate, valid_of
from facilitator.domain.reviews.scales import LEVEL_NAMES, LEVELS, Level
from facilitator.domain.reviews.statistics import FEW
from facilitator.domain.said import said
from facilitator.domain.words import N_
from facilitator.services.quarter_charts import GROUP_HEADS, Basis, GroupChart, GroupRow, group_chart
from facilitator.services.quarter_spread import Spread

_COLUMNS = (0, 1, 2, 4, 7)
"""Of GROUP_HEADS: 件数, 办理天数, 按时率, 有效表, 满意率."""
_FORMS = 3


def public_chart(dimension: Dimension, now: Basis, before: Basis | None) -> GroupChart:
    """Both are free of what is withheld."""
    chart = group_chart(dimension, now, before)
    rows = tuple(_row(row) for row in chart.rows)
    return replace(chart, sentence=_sentence(rows), heads=_told(GROUP_HEADS), rows=rows)


def _row(row: GroupRow) -> GroupRow:
    """A group whose forms are all withheld has none to tell: it has not lost them since the last quarter."""
    cells, changes = _told(row.cells), _told(row.changes)
    if cells[_FORMS] == "0":
        cells = (*cells[:_FORMS], words.NOTHING, *cells[_FORMS + 1 :])
        changes = changes and (*changes[:_FORMS], "", *changes[_FORMS + 1 :])
    return replace(row, cells=cells, changes=changes)


def _told(cells: Sequence[str]) -> tuple[str, ...]:
    return tuple(cells[place] for place in _COLUMNS) if cells else ()


def _sentence(rows: Sequence[GroupRow]) -> str:
    if not rows:
        return N_("没有评议的需求。")
    return said(N_("{told}。"), told=words.largest_words([(row.label, int(row.cells[0])) for row in rows]))


def public_spread(cases: Sequence[Case]) -> Spread:
    """All forms together: two series would tell of few people. `cases` are those of `cases_for_all`."""
    counts = pooled(cases)
    valid, levels = valid_of(counts), (*LEVELS, Level.CANNOT_SAY)
    rate = words.rate_words(satisfaction_rate(counts), few=valid < FEW)
    heads = (*(LEVEL_NAMES[level] for level in levels), N_("有效表"), N_("满意率"))
    told = (*(str(counts[level]) for level in levels), str(valid), rate)
    sentence: str = said(N_("{forms} 张有效评分表，满意率 {rate}。"), forms=valid, rate=rate)
    if not valid:
        sentence, told = N_("没有一件的评分表够张数，分布不公布。"), (words.NOTHING,) * len(heads)
    drawn = stacks([(N_("全部"), shares(counts))])
    return Spread(N_("满意度分布"), sentence, drawn, heads, (GroupRow("", N_("全部"), told),))
