"""Sources and spending of a plan as everybody may read them: authorities, firms and funds by name, nobody's door."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.funding.entries import Spending
from facilitator.services.funding.sums import Sums


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


def spending_for_all(lines: Sequence[Spending], hide: Callable[[str], str]) -> tuple[PublicSpending, ...]:
    numbers = {line.id: line.number for line in lines}
    return tuple(
        PublicSpending(
            line.number,
            line.on,
            hide(line.payee),
            hide(line.purpose),
            line.fen,
            numbers.get(line.contra_of or ""),
        )
        for line in lines
    )
