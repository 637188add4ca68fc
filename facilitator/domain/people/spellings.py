"""How people write one name, phone or door: spaced, in wide digits, in Chinese numerals, with what cannot be seen.

One notion for what hides them on a public page, keeps them out of the journal and takes them out of the tables.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from facilitator.domain.people.masking import BUILDING

ADDRESSED = (
    "阿姨|叔叔|伯伯|大伯|大爷|大妈|大娘|大叔|大哥|大姐|大嫂|婆婆|奶奶|爷爷|师傅|老师|先生|女士|小姐|同志|太太|太婆|老太|嬢嬢|孃孃|"
    "嬢|孃|老汉|老头|老板|医生|大夫|律师|某某|某|姨|叔|伯|爷|婆|哥|姐|嫂|婶|姑|氏"
)
_GAP = r"[\s\-—–－._,，、·•・‧．*()（）]{0,2}"
_NUMERALS = "零〇○一二三四五六七八九十百两幺"
_DIGITS = dict(zip("零〇○一幺二两三四五六七八九", (0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_SPOKEN = ("0零〇○", "1一幺", "2二两", "3三", "4四", "5五", "6六", "7七", "8八", "9九")
_NUMBER = re.compile(rf"\d+|[{_NUMERALS}]+")
_PHONES = re.compile(r"(?<!\d)\d(?:[\s\-—–－._,，()（）]{0,2}\d){6,}(?!\d)")
_SHORTEST_NUMBER = 5
"""Digits of an account or an extension; fewer are a year or the end of a number of the ledger."""
_ACCOUNT = re.compile(r"[A-Za-z][-\w]{4,}", re.ASCII)
_DASHED = re.compile(r"\s*\d{1,3}\s*[-－—]")
_DOOR_MARKS = r"[\s的,，·/~～.—–－\-单元门洞层楼号之]{0,6}"
_SHORT_MARKS = r"\s*(?:[-－—–之]|单元|门洞|门|层|楼)[\s的第,，]{0,2}"
"""Between the numbers of 1-2: without a mark 12 is any number, and 1、2 or 1.2 count something."""
_ROOM_MARK = r"(?:\s*(?:号房|号住户|号家|室|房|号))?"
_COUNTED = r"(?!\d|[-./:：]\d|\s*(?:元|块|路|米|平|年|个|户|人|次|天|号线|盏|度|公里|%))"
_NO_BUILDING = r"(?!\s*(?:号楼|号院|栋|幢|#))"


@dataclass(frozen=True)
class Spellings:
    """Patterns over text as `plain` reads it."""

    names: tuple[tuple[str, re.Pattern[str]], ...]
    phones: tuple[tuple[str, re.Pattern[str]], ...]
    doors: tuple[re.Pattern[str], ...]


def spellings(people: Iterable[str | None], addresses: Iterable[str | None]) -> Spellings:
    """`people`: whatever stands in a field for a name or a phone, longest first, so that 王桂芳 goes before 王桂."""
    written = [one for one in people if one]
    names = {part for one in written for part in _words_of(one)}
    phones = {number for one in written for number in _phones_of(one)}
    doors = dict.fromkeys(pattern for address in addresses if address for pattern in _doors_of(address))
    return Spellings(
        tuple((name, name_pattern(name)) for name in _longest_first(names)),
        tuple((number, _phone_pattern(number)) for number in _longest_first(phones)),
        tuple(map(re.compile, doors)),
    )


def replaced(text: str, pattern: re.Pattern[str], by: Callable[[re.Match[str]], str] | str) -> str:
    """`text` with what `pattern` finds in its plain reading taken out; all the rest stays as it was typed."""
    seen = [(place, letter) for place, letter in enumerate(text) if not unseen(letter)]
    reading = "".join(plain_letter(letter) for _place, letter in seen)
    done, parts = 0, []
    for found in pattern.finditer(reading):
        if found.start() == found.end():
            continue
        parts += [text[done : seen[found.start()][0]], by if isinstance(by, str) else by(found)]
        done = seen[found.end() - 1][0] + 1
    return "".join([*parts, text[done:]])


def plain(text: str) -> str:
    """Digits and letters as everybody types them, without what cannot be seen: a disguise hides nothing."""
    return "".join(plain_letter(letter) for letter in text if not unseen(letter))


def unseen(letter: str) -> bool:
    """Zero width, combining, or of nobody's alphabet."""
    return unicodedata.category(letter) in ("Cf", "Mn", "Me", "Co")


def plain_letter(letter: str) -> str:
    """One letter for one, so that places stay."""
    digit = unicodedata.digit(letter, -1)
    if digit >= 0 and not letter.isascii():
        return str(digit)
    folded = unicodedata.normalize("NFKC", letter)
    return folded if len(folded) == 1 and folded.isascii() and folded.isalnum() else letter


def name_parts(name: str | None) -> tuple[str, ...]:
    """The name without what people add to it (王芳女士, 张建国（3栋）); of one character only as it was typed."""
    whole = plain(name or "").strip()
    bare = re.sub(rf"(?:{ADDRESSED}|[(（].*|\s.*)$", "", whole)
    return tuple(part for part in (bare if len(bare) > 1 else whole,) if len(part) > 1)


def name_pattern(name: str) -> re.Pattern[str]:
    """周密, 周　密 and 周·密 are one name; 周密 inside it may be written with up to two such marks between. Digits that
    somebody is called by are no part of a longer number."""
    if name.isdigit():
        return re.compile(rf"(?<![\dA-Za-z-]){name}(?![\d-])")
    return re.compile(_GAP.join(re.escape(letter) for letter in name if not re.fullmatch(r"[\s·•・‧．]", letter)))


def _words_of(written: str) -> Iterable[str]:
    yield from (part for part in name_parts(_PHONES.sub(" ", plain(written)).strip()) if not part.isdigit())
    yield from _ACCOUNT.findall(plain(written))
    whole = plain(written).strip()
    if len(whole) > 1 and not _PHONES.search(whole) and not (whole.isdigit() and len(whole) < _SHORTEST_NUMBER):
        yield whole


def _phones_of(written: str) -> Iterable[str]:
    for found in _PHONES.finditer(plain(written)):
        digits = re.sub(r"\D", "", found.group())
        yield digits[2:] if len(digits) == 13 and digits.startswith("86") else digits


def _phone_pattern(digits: str) -> re.Pattern[str]:
    said = _GAP.join(f"[{_SPOKEN[int(digit)]}]" for digit in digits)
    return re.compile(rf"(?:\+?86{_GAP})?{said}|{digits[:3]}\*+{digits[-4:]}(?!\d)")


def _doors_of(address: str) -> Iterable[str]:
    """2单元501 of 3栋2单元501: 2-501 and 二单元五零一 point at it too, and so does 501 that counts nothing."""
    text = plain(address).strip()
    building = BUILDING.match(text) or _DASHED.match(text)
    numbers = [_as_digits(found) for found in _NUMBER.findall(text[building.end() :] if building else text)]
    if not numbers:
        return
    last, said = numbers[-1], [_said(number) for number in numbers]
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
