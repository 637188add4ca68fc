"""Rows that are no demands: sub-totals, signatures under the table, remarks, the headings once more."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from facilitator.domain.demands.importing.cleaning import clean_line
from facilitator.domain.demands.importing.columns import Columns
from facilitator.domain.demands.importing.fields import WORDS, Field, plain_heading

ONE_NOTE = 3
"""So many cells with the same text are one merged note that runs across the table."""
_SUMS = re.compile(r"(?:本页|本月|本季度?|全年)?\s*(?:小|合|总|累|共)\s*计.{0,20}")
_SUM_ALONE = re.compile(r"(?:本页|本月|本季度?|全年)?\s*(?:小|合|总|累|共)\s*计\s*[:：]?")
_COUNT_ALONE = re.compile(rf"(?:{_SUM_ALONE.pattern}|共)?\s*\d{{1,6}}\s*[件条项个户宗次]?\s*(?:需求|诉求|问题)?[。.]?")
"""小计3件, 2件: a number and no wish."""
_OURS = re.compile(r"XQ-\d{4}-\d{4,}")
"""Our own number: the row is a demand of the ledger, whatever it says."""
_UNDER = re.compile(
    r"(?:填表|制表|填报|审核|复核|负责|经办|统计|报送)(?:人|单位|日期|时间)?\s*[:：].*|(?:注|备注|说明)\s*[:：].*"
)


def is_note(row: Sequence[str], cells: Mapping[Field, str], columns: Columns) -> bool:
    """A row that holds a remark and no demand."""
    if cells and all(plain_heading(cell) == plain_heading(columns.heading(name)) for name, cell in cells.items()):
        return True
    wishes = [cells[name] for name in WORDS if cells.get(name)]
    filled = [text for text in map(clean_line, row) if text]
    if wishes and _is_sum(wishes, filled):
        return True
    if wishes and len(set(cells.values())) > 1:
        return False
    if len(cells) >= ONE_NOTE and len(set(cells.values())) == 1 and len(set(filled)) == 1:
        return True
    return not wishes and any(_SUMS.fullmatch(text) or _UNDER.fullmatch(text) for text in filled)


def _is_sum(wishes: Sequence[str], filled: Sequence[str]) -> bool:
    """小计 in any cell and a bare number where the wish would stand; or both in one cell. What says more is a wish."""
    said = [text for text in map(clean_line, wishes) if not _SUM_ALONE.fullmatch(text)]
    if any(_OURS.fullmatch(text) for text in filled) or not all(_COUNT_ALONE.fullmatch(text) for text in said):
        return False
    sums = (text for text in filled if _SUM_ALONE.match(text))
    return any(_SUM_ALONE.fullmatch(text) or _COUNT_ALONE.fullmatch(text) for text in sums)
