"""Cells of a table that do not count although their row does: there the ledger, which was changed since, stays."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from facilitator.services.demands.compared import Result, RowResult


@dataclass(frozen=True)
class StayingCell:
    """`column` is the ledger's own name, or the heading of what the ledger only keeps."""

    row: int
    column: str


def without_staying(results: Sequence[RowResult], staying: Collection[StayingCell]) -> tuple[RowResult, ...]:
    """A row of which nothing is left to change says the same as the ledger."""
    stays = {(cell.row, cell.column) for cell in staying}
    return tuple(_left(told, stays) if told.result is Result.CHANGED else told for told in results)


def _left(told: RowResult, stays: set[tuple[int, str]]) -> RowResult:
    changes = tuple(change for change in told.changes if (told.row, change.column) not in stays)
    return replace(told, changes=changes, result=Result.CHANGED if changes else Result.SAME)
