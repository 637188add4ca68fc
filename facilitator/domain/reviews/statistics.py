"""A quarter in figures: counts change in per cent, rates in percentage points, and small numbers say that they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.reviews.formula import HUNDREDTHS, rounded

FEW = 30
"""Below it a rate says little, and a mark stands beside it."""


@dataclass(frozen=True, slots=True)
class Quarter:
    """2026Q3."""

    year: int
    number: int

    @property
    def written(self) -> str:
        return f"{self.year}Q{self.number}"

    @property
    def first(self) -> date:
        return date(self.year, 3 * self.number - 2, 1)

    @property
    def last(self) -> date:
        after = self.next
        return date.fromordinal(after.first.toordinal() - 1)

    @property
    def next(self) -> Quarter:
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    @property
    def before(self) -> Quarter:
        return Quarter(self.year - (self.number == 1), (self.number + 2) % 4 + 1)


def quarter_of(day: date) -> Quarter:
    return Quarter(day.year, (day.month + 2) // 3)


def quarter_from(written: str) -> Quarter:
    """Of what `Quarter.written` gives."""
    year, number = written.split("Q")
    return Quarter(int(year), int(number))


def change_of_count(before: int, now: int) -> int | None:
    """Hundredths of a per cent, half away from zero; None where there was nothing before."""
    if before == 0:
        return None
    part = rounded(abs(now - before) * 100 * HUNDREDTHS, before)
    return -part if now < before else part


def change_of_rate(before: int | None, now: int | None) -> int | None:
    """百分点, in hundredths: 86.40 % → 81.20 % is -5.20 points, and never -6.0 %."""
    return None if before is None or now is None else now - before


def rate(part: int, whole: int) -> int | None:
    """Hundredths of a per cent; None of nothing."""
    return rounded(part * 100 * HUNDREDTHS, whole) if whole else None


def median(days: Sequence[int]) -> int | None:
    """In hundredths of a day; None of nothing."""
    if not days:
        return None
    ordered, half = sorted(days), len(days) // 2
    if len(ordered) % 2:
        return ordered[half] * HUNDREDTHS
    return (ordered[half - 1] + ordered[half]) * HUNDREDTHS // 2
