"""Where the pieces of a chart stand: whole numbers for a drawing 400 wide, the same on a page and on paper.

A drawing never stands alone: its table has the same figures, its sentence says what they mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.reviews.formula import rounded
from facilitator.domain.reviews.scales import LEVEL_NAMES, LEVELS, Level

WIDE = 400
ROW, TOP, BASE = 30, 6, 20
"""Of a row: its height, where its bar begins, the line its words stand on."""
BAR_LEFT, BAR_MOST, TEXT_LEFT = 118, 186, 312
LABEL_MOST = 7
"""Characters of a label; the table has it whole."""


@dataclass(frozen=True)
class Bar:
    """`top` of the bar, `base` of the words beside it; `text` stands at `text_x`, all below one another."""

    label: str
    text: str
    top: int
    base: int
    left: int
    width: int
    text_x: int


@dataclass(frozen=True)
class Bars:
    """`line`: where a threshold stands, None without one."""

    bars: tuple[Bar, ...]
    height: int
    line: int | None = None


@dataclass(frozen=True)
class Piece:
    """`label` is the name of its level."""

    level: int
    label: str
    left: int
    width: int


@dataclass(frozen=True)
class Stack:
    label: str
    top: int
    base: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Key:
    """One level in the legend."""

    level: int
    label: str
    left: int
    text_x: int


@dataclass(frozen=True)
class Stacks:
    """The legend below has its own line."""

    stacks: tuple[Stack, ...]
    keys: tuple[Key, ...]
    key_top: int
    key_base: int
    height: int


def bars(rows: Sequence[tuple[str, int | None, str]], most: int, line: int | None = None) -> Bars:
    """`rows`: label, figure, what is written beside it; a bar of `most` is as long as can be."""
    drawn = tuple(_bar(place, *row, most) for place, row in enumerate(rows))
    return Bars(drawn, ROW * len(drawn), None if line is None or most <= 0 else BAR_LEFT + _length(line, most))


def _bar(place: int, label: str, figure: int | None, text: str, most: int) -> Bar:
    width = _length(figure or 0, most)
    return Bar(_short(label), text, ROW * place + TOP, ROW * place + BASE, BAR_LEFT, width, TEXT_LEFT)


def _length(figure: int, most: int) -> int:
    return rounded(min(figure, most) * BAR_MOST, most) if most > 0 else 0


def stacks(rows: Sequence[tuple[str, Sequence[int]]]) -> Stacks:
    """`rows`: label and how many forms of each level, the best first. The pieces of a row fill it exactly."""
    drawn = tuple(
        Stack(_short(label), ROW * place + TOP, ROW * place + BASE, _pieces(counts))
        for place, (label, counts) in enumerate(rows)
    )
    step, below = WIDE // len(LEVELS), ROW * len(drawn)
    keys = tuple(
        Key(int(level), LEVEL_NAMES[level], step * place, step * place + 16) for place, level in enumerate(LEVELS)
    )
    return Stacks(drawn, keys, below + TOP + 2, below + BASE, below + ROW)


def _pieces(counts: Sequence[int]) -> tuple[Piece, ...]:
    """By the ends of what has been counted so far, so that no pixel is lost to rounding."""
    whole, room = sum(counts), WIDE - BAR_LEFT
    found, before = [], 0
    for level, count in zip(LEVELS, counts, strict=True):
        start, end = (rounded(at * room, whole) if whole else 0 for at in (before, before + count))
        if end > start:
            found.append(Piece(int(level), LEVEL_NAMES[level], BAR_LEFT + start, end - start))
        before += count
    return tuple(found)


def _short(label: str) -> str:
    return label if len(label) <= LABEL_MOST else label[: LABEL_MOST - 1] + "…"


def shares(counts: dict[Level, int]) -> tuple[int, ...]:
    """The valid forms level by level, the best first."""
    return tuple(counts.get(level, 0) for level in LEVELS)
