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
_UNDER = re.compile(
    r"(?:填表|制表|填报|审核|复核|负责|经办|统计|报送)(?:人|单位|日期|时间)?\s*[:：].*|(?:注|备注|说明)\s*[:：].*"
)


def is_note(row: Sequence[str], cells: Mapping[Field, str], columns: Columns) -> bool:
    """A row that holds a remark and no demand."""
    if cells and all(plain_heading(cell) == plain_heading(columns.heading(name)) for name, cell in cells.items()):
        return True
    wished = any(cells.get(name) for name in WORDS)
    if wished and len(set(cells.values())) > 1:
        return False
    filled = [text for text in map(clean_line, row) if text]
    if len(cells) >= ONE_NOTE and len(set(cells.values())) == 1 and len(set(filled)) == 1:
        return True
    return not wished and any(_SUMS.fullmatch(text) or _UNDER.fullmatch(text) for text in filled)
