"""Cells of another office's table that change nothing: the row is the same as the ledger, and is told why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.domain.demands.importing.cleaning import clean_line
from facilitator.domain.demands.importing.comparing import PLANNED, SAFE, Columns, Line, is_opened


@dataclass(frozen=True)
class LeftAlone:
    """`written` is what the table says; None where its cell is empty, and says nothing. Otherwise the order was opened,
    and what it decides stays."""

    column: str
    kept: Any
    written: Any


def left_alone(line: Line, row: Candidate, columns: Columns) -> tuple[LeftAlone, ...]:
    """Nothing of an export of ours: there an empty cell empties the column, and what may not be changed is refused."""
    if row.demand or row.number:
        return ()
    opened = is_opened(line)
    found = []
    for column in (*SAFE, *PLANNED):
        kept, written = line[column], getattr(row, column)
        if column not in columns or column in ("title", "category") or kept in (None, "", 0):
            continue
        decided = column in PLANNED and opened and written is not None
        if written in (None, "") or (decided and written != _clean(kept)):
            found.append(LeftAlone(column, kept, written or None))
    return tuple(found)


def _clean(value: Any) -> Any:
    return clean_line(value) if isinstance(value, str) else value
