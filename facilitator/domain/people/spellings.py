"""How people write a phone or a door: spaced, in wide digits, in Chinese numerals; beside the names of `called`.

One notion for what hides them on a public page, keeps them out of the journal and takes them out of the tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from facilitator.domain.people.called import PHONES, everybody
from facilitator.domain.people.masking import BUILDING
from facilitator.domain.people.measures import BESIDE_A_KNOWN_DOOR
from facilitator.domain.people.name_patterns import name_pattern, near_patterns
from facilitator.domain.people.plain_letters import plain
from facilitator.domain.people.titles import ADDRESSED, HAN

_GAP = r"[\s\-—–－._,，、·•・‧．*()（）]{0,2}"
_NUMERALS = "零〇○一二三四五六七八九十百两幺"
_DIGITS = dict(zip("零〇○一幺二两三四五六七八九", (0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_SPOKEN = ("0零〇○", "1一幺", "2二两", "3三", "4四", "5五", "6六", "7七", "8八", "9九")
_NUMBER = re.compile(rf"\d+|[{_NUMERALS}]+")
_DASHED = re.compile(r"\s*\d{1,3}\s*[-－—]")
_DOOR_MARKS = r"[\s的,，·/~～.—–－\-单元门洞层楼号之]{0,6}"
_SHORT_MARKS = r"\s*(?:[-－—–之]|单元|门洞|门|层|楼)[\s的第,，]{0,2}"
"""Between the numbers of 1-2: without a mark 12 is any number, and 1、2 or 1.2 count something."""
_SLASH = r"\s*[/／]\s*"
"""8/1/2 is a door that was never written so in its field."""
_ROOM_MARK = r"(?:\s*(?:号房|号住户|号家|室|房|号(?!线)))?"
_COUNTED = rf"(?!\d|[-./:：]\d|\s*(?:{BESIDE_A_KNOWN_DOOR}))"
_NO_BUILDING = r"(?!\s*(?:号楼|号院|栋|幢|#))"

_DOOR_IN_FRONT = re.compile(rf"(?:.{{1,8}}?(?<!\d))?\d{{3,4}}(?=\s*[室号房]?\s*的?{HAN})")

Words = tuple[tuple[str, re.Pattern[str]], ...]
"""What is meant, and how it may stand in a text."""


@dataclass(frozen=True)
class Spellings:
    """Patterns over text as `plain` reads it. `near` speaks of the same people in the rows of their own demand."""

    names: Words
    phones: Words
    doors: tuple[re.Pattern[str], ...]
    near: Words = ()


def spellings(people: Iterable[str | None], addresses: Iterable[str | None]) -> Spellings:
    """`people`: whatever stands in a field for a name or a phone, longest first, so that 王桂芳 goes before 王桂."""
    written = [one for one in people if one]
    known = everybody(written)
    phones = {number for one in written for number in _phones_of(one)}
    return Spellings(
        tuple((name, name_pattern(name)) for name in _longest_first({*known.names, *known.accounts})),
        tuple((number, _phone_pattern(number)) for number in _longest_first(phones)),
        door_patterns([*addresses, *filter(None, map(_door_in, written))]),
    )


def spellings_nearby(
    people: Iterable[str | None], addresses: Iterable[str | None], titles: str = ADDRESSED
) -> Spellings:
    """For the rows of their own demand: 李家, 李先生 and 秀英 are 李秀英 there."""
    written = tuple(people)
    return replace(spellings(written, addresses), near=tuple(near_patterns(everybody(written), titles)))


def _door_in(written: str) -> str | None:
    """401 of 401马大姐; a field that names nobody has none."""
    found = _DOOR_IN_FRONT.match(plain(written))
    return found.group() if found and everybody([written]).surnames else None


def door_patterns(addresses: Iterable[str | None]) -> tuple[re.Pattern[str], ...]:
    """Each door once, in the order of the addresses."""
    return tuple(dict.fromkeys(pattern for address in addresses if address for pattern in _doors_of(address)))


def _phones_of(written: str) -> Iterable[str]:
    for found in PHONES.finditer(plain(written)):
        digits = re.sub(r"\D", "", found.group())
        yield digits[2:] if len(digits) == 13 and digits.startswith("86") else digits


@lru_cache(maxsize=4096)
def _phone_pattern(digits: str) -> re.Pattern[str]:
    said = _GAP.join(f"[{_SPOKEN[int(digit)]}]" for digit in digits)
    return re.compile(rf"(?:\+?86{_GAP})?{said}|{digits[:3]}\*+{digits[-4:]}(?!\d)")


@lru_cache(maxsize=4096)
def _doors_of(address: str) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, _door_ways(address)))


def _door_ways(address: str) -> Iterable[str]:
    """2单元501 of 3栋2单元501: 2-501 and 二单元五零一 point at it too, and so does 501 that counts nothing."""
    text = plain(address).strip()
    building = BUILDING.match(text) or _DASHED.match(text)
    numbers = [_as_digits(found) for found in _NUMBER.findall(text[building.end() :] if building else text)]
    if not numbers:
        return
    last, said = numbers[-1], [_said(number) for number in numbers]
    if building and (house := _NUMBER.search(building.group())):
        yield rf"(?<![\d/-]){_SLASH.join([_as_digits(house.group()), *said])}(?![\d/-])"
    if len(numbers) > 1:
        short = len(last) < 3
        marked = _SHORT_MARKS.join(said) + _NO_BUILDING if short else _DOOR_MARKS.join(said)
        yield r"(?<!\d)(?<!\d{4}[-./年])" + marked + _ROOM_MARK + (_COUNTED if short else r"(?!\d)")
    if len(last) > 2:
        yield rf"(?<![\dA-Za-z]|[-./:]){_said(last)}(?![A-Za-z]){_ROOM_MARK}{_COUNTED}"
        return
    yield rf"(?<!\d){_said(last)}\s*(?:室|号房|房|号住户|号家)"


def _said(number: str) -> str:
    """501, 五零一 or 五百零一."""
    spelled = "".join(f"[{_SPOKEN[int(digit)]}]" for digit in number)
    return rf"(?:{spelled}|{_counted(number)})"


def _counted(number: str) -> str:
    """12 as 十二, 501 as 五百零一; longer ones are read digit by digit."""
    ones, value = "零一二三四五六七八九", int(number)
    if value < 100:
        tens = ("" if value < 20 else ones[value // 10]) + ("十" if value > 9 else "")
        return tens + (ones[value % 10] if value % 10 or not tens else "")
    if value < 1000:
        rest = value % 100
        middle = "" if not rest else ("零" if rest < 10 else ("一" if rest < 20 else "")) + _counted(str(rest))
        return ones[value // 100] + "百" + middle
    return number


def _as_digits(number: str) -> str:
    if number.isdigit():
        return number
    if not re.search("[十百]", number):
        return "".join(str(_DIGITS[letter]) for letter in number)
    hundreds, _mark, rest = number.rpartition("百")
    tens, ten, units = rest.partition("十")
    total = 100 * _value(hundreds, 0) + (10 * _value(tens, 1) + _value(units, 0) if ten else _value(tens, 0))
    return str(total)


def _value(letters: str, empty: int) -> int:
    digits = "".join(str(_DIGITS[letter]) for letter in letters if letter in _DIGITS)
    return int(digits) if digits else empty


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=lambda word: (-len(word), word))
