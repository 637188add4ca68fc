"""The number on the paper: 〔2026〕第3期, counted per year without gaps."""

from __future__ import annotations

from collections.abc import Iterable


def number_text(year: int, sequence: int) -> str:
    """GB/T 9704 sets the year in tortoise-shell brackets and the sequence without leading zeros."""
    return f"〔{year}〕第{sequence}期"


def next_sequence(taken: Iterable[int]) -> int:
    """The smallest number not yet given this year.

    Minutes that were sent back keep their number, so the series has no gap; should one ever appear, it is filled first.
    """
    used = set(taken)
    sequence = 1
    while sequence in used:
        sequence += 1
    return sequence
