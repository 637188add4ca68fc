"""Ranges of unit aliases: `r1..r25` is r1, r2 … r25."""

from __future__ import annotations

import re
from collections.abc import Iterable

LONGEST = 10_000
"""No hall holds more; a slip of the finger must not fill the memory."""

_RANGE = re.compile(r"([a-z]+)([0-9]{1,9})\.\.([a-z]+)([0-9]{1,9})")


class BadRange(ValueError):
    """Looks like a range, but its ends do not fit together."""


def is_range(text: str) -> bool:
    return ".." in text


def expand(text: str) -> list[str]:
    """The aliases of one range, both ends included. Raises BadRange."""
    match = _RANGE.fullmatch(text)
    if match is None:
        raise BadRange(text)
    kind, first, other, last = match[1], int(match[2]), match[3], int(match[4])
    if kind != other or first > last or last - first >= LONGEST:
        raise BadRange(text)
    return [f"{kind}{number}" for number in range(first, last + 1)]


def expand_all(aliases: Iterable[str]) -> list[str]:
    """Every range replaced by what it stands for, in order. Raises BadRange."""
    return [alias for text in aliases for alias in (expand(text) if is_range(text) else [text])]
