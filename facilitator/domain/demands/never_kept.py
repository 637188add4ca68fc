"""What the ledger never holds, whoever types it and wherever: identity numbers (`domain.md` §7.5).

A number is one of a person when its day of birth exists and its check digit is right (GB 11643), so that an account or
a meter of eighteen digits is left alone. In a text that speaks of an 身份证 a mistyped check digit does not save it.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_EIGHTEEN = re.compile(r"(?<!\d)\d(?:[\s\-－—–]?\d){16}[\s\-－—–]?[\dXx](?![\dXx])")
DIGITS = 18
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_FIRST_YEAR = 1850
_SPOKEN_OF = "身份证"


def holds_identity_number(text: str) -> bool:
    """Most texts are too short to hold one."""
    return len(text) >= DIGITS and bool(_places(text))


def without_identity_numbers(text: str) -> str:
    """The text as it was where there is none."""
    for begins, ends in reversed(_places(text)):
        text = text[:begins] + text[ends:]
    return text


def _places(text: str) -> list[tuple[int, int]]:
    plain, spoken_of = _digits_plain(text), _SPOKEN_OF in text
    return [
        found.span()
        for found in _EIGHTEEN.finditer(plain)
        if _born(found.group()) and (spoken_of or _checked(found.group()))
    ]


def _digits_plain(text: str) -> str:
    """One character for one, so that a place in it is a place in the text."""
    return "".join(_plain(letter) for letter in text)


def _plain(letter: str) -> str:
    if letter.isascii():
        return letter
    folded = unicodedata.normalize("NFKC", letter)
    return folded if len(folded) == 1 else letter


def _number(written: str) -> str:
    return "".join(letter for letter in written.upper() if letter.isdigit() or letter == "X")


def _born(written: str) -> bool:
    """Whether the day of birth in it exists."""
    number = _number(written)
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    return born.year >= _FIRST_YEAR


def _checked(written: str) -> bool:
    number = _number(written)
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == number[17]
