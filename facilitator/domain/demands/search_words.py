"""What somebody types to find a demand: words that must all occur, or a number of the ledger."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from facilitator.domain.demands.entry import demand_number

MOST_WORDS = 6
LONGEST_WORD = 40
_NUMBER = re.compile(r"(?:xq-?)?(?:(?P<year>\d{4})-)?0*(?P<sequence>\d{1,6})")
_APART = re.compile(r"(?<=^xq)[ —–_-]+(?=\d)|(?<=^xq[-—–_ ]\d{4})[ —–_]|(?<=^xq\d{4})[ —–_]|(?<=^\d{4})[—–_](?=\d)")
"""What people type for a hyphen in a number."""
_RUN_TOGETHER = re.compile(r"xq(?P<year>20\d\d)0*(?P<sequence>\d{1,6})(?<=\d{8})")
_MARK = "(?=(?:号楼|号院|栋|幢|单元))"
_PLACE_IN_HAN = re.compile(f"(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两]){_MARK}")
_PLACE = re.compile(rf"(?<!\d)[1-9]\d?{_MARK}")
_HAN = "零一二三四五六七八九"
_LETTERS = str.maketrans({letter: chr(ord(letter) + 0xFEE0) for letter in "abcdefghijklmnopqrstuvwxyz"})


@dataclass(frozen=True)
class LedgerNumber:
    """147, 0147, 2026-0147, XQ-2026-0147 or xq20260147; without a year every year's is meant."""

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
    plain = _APART.sub("-", folded(text))
    found = _RUN_TOGETHER.fullmatch(plain) or _NUMBER.fullmatch(plain)
    if found is None:
        return None
    return LedgerNumber(int(found["year"]) if found["year"] else None, int(found["sequence"]))


def printed_number(typed: str) -> str:
    """As the ledger prints it: xq-2026-64, 2026-64 and XQ 2026 0064 are XQ-2026-0064; whatever names no number of a
    year stays as it is."""
    number = number_in(typed)
    if number is None or number.year is None:
        return typed
    return demand_number(number.year, number.sequence)


def spellings_of(word: str) -> tuple[str, ...]:
    """The word, and the same with its building in the other figures: 三栋 is 3栋."""
    others = (_PLACE_IN_HAN.sub(lambda found: str(_counted(found.group())), word), _PLACE.sub(_in_han, word))
    return tuple(dict.fromkeys((word, *others)))


def _counted(han: str) -> int:
    """十二 is 12, 二十 is 20."""
    tens, ten, ones = han.replace("两", "二").rpartition("十")
    return (_HAN.index(tens or "一") * 10 if ten else 0) + (_HAN.index(ones) if ones else 0)


def _in_han(found: re.Match[str]) -> str:
    tens, ones = divmod(int(found.group()), 10)
    return f"{_HAN[tens] if tens > 1 else ''}{'十' if tens else ''}{_HAN[ones] if ones else ''}"


def as_initials(letters: str) -> str:
    """Initials stand in the index in wide letters, which no folded text holds: `zs` finds 张三 and not 「jzs型」."""
    return letters.translate(_LETTERS)
