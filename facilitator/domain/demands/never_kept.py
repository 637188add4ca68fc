"""What the ledger never holds, whoever types it and wherever: identity numbers and bank cards (`domain.md` §7.5).

A number is one of a person when its day of birth exists and its check digit is right (GB 11643), or when it was
mistyped but begins in a province and its day of birth lies in our time; in a text that speaks of an 身份证 any day of
birth will do. A number of a card has 16 to 19 digits, begins as cards do, and its check digit is right (Luhn, ISO/IEC
7812). A meter of eighteen digits that is neither is left alone.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

_EIGHTEEN = re.compile(r"(?<!\d)\d(?:[\s\-－—–]?\d){16}[\s\-－—–]?[\dXx](?![\dXx])")
_AS_WRITTEN = re.compile(r"\d{6}[\s\-－—–]?\d{8}[\s\-－—–]?\d{3}[\dXx]")
_ISSUED = r"(?=4|5[1-5]|6[0258]|35|81|9[5-9])"
_CARD = re.compile(
    rf"(?<![\dA-Za-z]){_ISSUED}(?:\d{{4}}(?P<gap>[\s\-－—–]?)\d{{4}}(?P=gap)\d{{4}}(?P=gap)\d{{4}}(?:(?P=gap)\d{{1,3}})?"
    r"|\d{6}[\s\-－—–]\d{13})(?![\dA-Za-z])"
)
"""In fours or in one piece; 3-2-1501 13812345678 is a door and a phone, and a run of digits in the id of a row none."""
_SHORTEST = 16
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_FIRST_YEAR = 1850
_OUR_TIME = range(1900, 2100)
_PROVINCES = re.compile("1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91")
_SPOKEN_OF = "身份证"


def holds_identity_number(text: str) -> bool:
    """Or a card's. Most texts are too short to hold one."""
    return len(text) >= _SHORTEST and bool(_places(text))


def without_identity_numbers(text: str) -> str:
    """The text as it was where there is none."""
    for begins, ends in reversed(_places(text)):
        text = text[:begins] + text[ends:]
    return text


def _places(text: str) -> list[tuple[int, int]]:
    plain, spoken_of = _digits_plain(text), _SPOKEN_OF in text
    people = [found.span() for found in _EIGHTEEN.finditer(plain) if _of_a_person(found.group(), spoken_of)]
    cards = [found.span() for found in _CARD.finditer(plain) if _of_a_card(found.group())]
    apart = (card for card in cards if all(card[1] <= one[0] or one[1] <= card[0] for one in people))
    return sorted([*people, *apart])


def _of_a_person(written: str, spoken_of: bool) -> bool:
    number = _number(written)
    likely = _PROVINCES.match(number) and int(number[6:10]) in _OUR_TIME and _AS_WRITTEN.fullmatch(written)
    return _born(written) and (spoken_of or bool(likely) or _checked(written))


def _of_a_card(written: str) -> bool:
    digits = [int(digit) for digit in reversed(_number(written))]
    doubled = (2 * digit - 9 * (digit > 4) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0


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
