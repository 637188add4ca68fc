"""What the ledger never holds, whoever types it and wherever: identity numbers and bank cards (`domain.md` §7.5).

A number is one of a person when its day of birth exists and its check digit is right (GB 11643), or when it was
mistyped but begins in a province and its day of birth lies in our time; in a text that speaks of an 身份证 any day of
birth will do. The fifteen digits of before 1999 have no check digit: province and day of birth decide, unless the text
calls them an order or a meter. A number of a card has 16 to 19 digits, begins as cards do, and its check digit is right
(Luhn, ISO/IEC 7812); a mistyped one is a card beside the name of one or in fours, and where it begins and is as long as
the debit cards of 银联, unless it is called an order. A meter of eighteen digits that is none of it is left alone.
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
_OLD_FORM = re.compile(r"(?<![\dA-Za-z])\d{6}[\s\-－—–]?\d{6}[\s\-－—–]?\d{3}(?![\dA-Za-z]|[\-－—–.]\d)")
_OF_THE_UNION = re.compile("62(?:1[0-8]|2[0-9]|3[0-6]|5[0-9]|7[0-9]|8[23])")
_LENGTHS_OF_THE_UNION = (16, 19)
_IN_FOURS = re.compile(r"\d{4}([\s\-－—–])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?")
_CARD_SPOKEN_OF = re.compile(r"(?:银行卡|储蓄卡|信用卡|社保卡|卡号|银行账号|银行帐号|开户)[^\d，。；]{0,8}$")
_OTHER_NUMBER = re.compile(
    r"(?:工单|订单|运单|快递|单号|流水|表号|电表|水表|气表|燃气|户号|编号|条码|案号|受理号|回执|合同|发票)[^\d，。；]{0,8}$"
)
"""Right before a number that is neither somebody nor a card."""
_SHORTEST = 15
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
    old = [found for found in _OLD_FORM.finditer(plain) if _of_before(found.group())]
    cards = [found for found in _CARD.finditer(plain) if _of_a_card(found.group()) or _is_mistyped(found)]
    sure = [found.span() for found in cards if _of_a_card(found.group())]
    others = [*sure, *(found.span() for found in (*old, *cards) if not _is_called_otherwise(found))]
    apart = [one for one in others if all(one[1] <= person[0] or person[1] <= one[0] for person in people)]
    return sorted({*people, *apart})


def _of_a_person(written: str, spoken_of: bool) -> bool:
    number = _number(written)
    likely = _PROVINCES.match(number) and int(number[6:10]) in _OUR_TIME and _AS_WRITTEN.fullmatch(written)
    return _born(written) and (spoken_of or bool(likely) or _checked(written))


def _of_before(written: str) -> bool:
    """Fifteen digits: everybody who has them was born in the century of their two digits of a year."""
    number = _number(written)
    return bool(_PROVINCES.match(number)) and _is_day(f"19{number[6:8]}", number[8:10], number[10:12])


def _is_mistyped(found: re.Match[str]) -> bool:
    """A card all the same, though its check digit is wrong."""
    number, before = _number(found.group()), found.string[: found.start()]
    if _CARD_SPOKEN_OF.search(before):
        return True
    if not _OF_THE_UNION.match(number):
        return False
    return _IN_FOURS.fullmatch(found.group()) is not None or len(number) in _LENGTHS_OF_THE_UNION


def _is_called_otherwise(found: re.Match[str]) -> bool:
    return _OTHER_NUMBER.search(found.string[: found.start()]) is not None


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
    return _is_day(number[6:10], number[10:12], number[12:14])


def _is_day(year: str, month: str, day: str) -> bool:
    try:
        return date(int(year), int(month), int(day)).year >= _FIRST_YEAR
    except ValueError:
        return False


def _checked(written: str) -> bool:
    number = _number(written)
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == number[17]
