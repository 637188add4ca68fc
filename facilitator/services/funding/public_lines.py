"""Sources and spending of a plan as everybody may read them: authorities, firms and funds by name, nobody's door."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from facilitator.services.context import Reading
from facilitator.services.funding.sums import Sums
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class PublicSource:
    """`name` is that of an authority, a firm or a fund; a household is never a source by name."""

    shown: str
    name: str
    planned_fen: int
    received_fen: int
    topped_fen: int


@dataclass(frozen=True)
class PublicSpending:
    """A line that takes another one back is negative; both are told."""

    number: int
    on: date
    payee: str
    purpose: str
    fen: int
    takes_back: int | None


def sources_for_all(sums: Sums, hide: Callable[[str], str]) -> tuple[PublicSource, ...]:
    return tuple(
        PublicSource(line.shown, hide(line.name), line.planned_fen, line.received_fen, line.topped_fen)
        for line in sums.sources
    )


def spending_for_all(reading: Reading, plan: Row, hide: Callable[[str], str]) -> tuple[PublicSpending, ...]:
    rows = reading.store.funding.lines("spending", plan.id)
    numbers = {row.id: row.number for row in rows}
    return tuple(
        PublicSpending(
            row.number,
            row.on_day,
            hide(row.payee),
            hide(row.purpose),
            row.fen,
            numbers.get(row.contra_of or ""),
        )
        for row in rows
    )
