"""What somebody types to find a demand: words that must all occur, or a number of the ledger."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

MOST_WORDS = 6
LONGEST_WORD = 40
_NUMBER = re.compile(r"(?:xq-?)?(?:(\d{4})-)?0*(\d{1,6})")
_LETTERS = str.maketrans({letter: chr(ord(letter) + 0xFEE0) for letter in "abcdefghijklmnopqrstuvwxyz"})


@dataclass(frozen=True)
class LedgerNumber:
    """147, 0147, 2026-0147 or XQ-2026-0147; without a year every year's is meant."""

    year: int | None
    sequence: int


def folded(text: str) -> str:
    """How words are compared: one width, small letters, one blank between words."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def search_words(text: str) -> tuple[str, ...]:
    """Up to MOST_WORDS different words, folded."""
    return tuple(dict.fromkeys(word[:LONGEST_WORD] for word in folded(text).split()))[:MOST_WORDS]


def number_in(text: str) -> LedgerNumber | None:
    """The number that is asked for, when nothing else is."""
    found = _NUMBER.fullmatch(folded(text))
    if found is None:
        return None
    return LedgerNumber(int(found[1]) if found[1] else None, int(found[2]))


def as_initials(letters: str) -> str:
    """Initials stand in the index in wide letters, which no folded text holds: `zs` finds 张三 and not 「jzs型」."""
    return letters.translate(_LETTERS)
