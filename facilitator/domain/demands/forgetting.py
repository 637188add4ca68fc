"""Takes a reporter out of a demand's texts: the name, the phone and the door go, the building and the matter stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from facilitator.domain.people.accounts import accounts_hidden, plates_hidden
from facilitator.domain.people.masking import BUILDING, LANDLINE, mask_phone, mask_phones_in
from facilitator.domain.people.name_patterns import cut_short
from facilitator.domain.people.plain_letters import plain, replaced
from facilitator.domain.people.spellings import Spellings, spellings, spellings_nearby
from facilitator.domain.people.titles import AT_HOME

GONE = "〔已抹去〕"
HIDDEN = "**"
PLACES = SOMEBODY, A_PHONE, A_DOOR, AN_IDENTITY = "〔姓名〕", "〔电话〕", "〔户号〕", "〔证件号〕"
"""Stand in the journal where somebody stood."""
PERSONAL_COLUMNS = frozenset({"reporter_name", "contact", "proxy_name", "age_band", "source_text"})
PERSONAL_HEADS = re.compile("姓名|称呼|诉求人|反映人|联系|电话|手机|号码|户号|门牌|房号|住址|地址|微信|代填|身份")
"""Headings of imported columns whose whole value goes."""
_IDENTITY = re.compile("[0-9a-f]{32,64}|[0-9a-z]{16}")
"""Of a file, or of a row: made by chance, whatever it may look like."""
_LONG_ID = re.compile(r"(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)")
_MOBILE = re.compile(r"(?<!\d)(?:\+?86[\s-]?)?1[3-9]\d(?:[\s\-—–－._]{0,2}\d){8}(?!\d)")
_CUT_PHONE = re.compile(r"(?<!\d)(?:1[3-9]\d|0\d{2,3})\*{2,}\d{4}(?!\d)")
_AROUND = re.compile(f"({_CUT_PHONE.pattern})")
"""What is left of a phone is no door: 138****8000 stays as it is where somebody lives in 138."""
_HAN = "[\u4e00-\u9fff]"
_WHOLE_NAME = 3
"""Letters of a name that is hardly ever a part of another word."""
_DASHED = re.compile(r"\s*(\d{1,3})\s*[-－—]")


@dataclass(frozen=True)
class Eraser:
    """`known` is taken out of every text however it is spelled; phones of others in it are cut short as well."""

    known: Spellings
    also: tuple[re.Pattern[str], ...] = ()

    def clean(self, text: str) -> str:
        known = [pattern for _word, pattern in (*self.known.phones, *self.known.names)]
        near = [pattern for _word, pattern in self.known.near]
        for pattern in (*self.also, *known, *self.known.doors, *near):
            text = replaced(text, pattern, GONE)
        return mask_phones_in(text)

    def clean_office(self, text: str) -> str:
        """Where offices and those who work there are named: a name of two letters inside a longer word is part of
        another one (城建办王和平 is not 和平), and 第501号 is a receipt, no door."""
        for name, pattern in self.known.names:
            alone = re.compile(f"(?<!{_HAN}){pattern.pattern}(?!{_HAN})") if len(name) < _WHOLE_NAME else pattern
            text = replaced(text, alone, GONE)
        for _number, pattern in self.known.phones:
            text = replaced(text, pattern, GONE)
        return text

    def clean_all(self, value: Any) -> Any:
        """A canonical JSON value: the same shape and the same names of fields."""
        return self._cleaned(value, drop=lambda _name: False)

    def clean_value(self, value: Any) -> Any:
        """A canonical JSON value: the same shape, without the fields that tell of somebody."""
        return self._cleaned(value, drop=_personal)

    def _cleaned(self, value: Any, drop: Callable[[str], bool]) -> Any:
        if isinstance(value, str):
            return self.clean(value)
        if isinstance(value, Mapping):
            kept = {name: part for name, part in value.items() if not drop(name)}
            return {name: self._address_or(name, part, drop) for name, part in kept.items()}
        if isinstance(value, list | tuple):
            return [self._cleaned(part, drop) for part in value]
        return value

    def _address_or(self, name: str, part: Any, drop: Callable[[str], bool]) -> Any:
        if name == "building" and isinstance(part, str):
            return without_door(part)
        return self._cleaned(part, drop)


@dataclass(frozen=True)
class Hider:
    """Cuts people short where others read: 钱*密, 138****9999, the building only."""

    known: Spellings

    def hide(self, text: str) -> str:
        """A number of an entry in the database is no phone."""
        if _IDENTITY.fullmatch(text):
            return text
        for number, pattern in self.known.phones:
            text = replaced(text, pattern, mask_phone(number))
        text = replaced(text, _LONG_ID, HIDDEN)
        text = replaced(text, _MOBILE, lambda found: mask_phone(found.group()))
        text = plates_hidden(accounts_hidden(text, HIDDEN), HIDDEN)
        for name, pattern in self.known.names:
            text = replaced(text, pattern, cut_short(name))
        for _word, pattern in self.known.near:
            text = replaced(text, pattern, _cut)
        parts = enumerate(_AROUND.split(text))
        return "".join(part if place % 2 else self._doors_hidden(part) for place, part in parts)

    def _doors_hidden(self, text: str) -> str:
        for door in self.known.doors:
            text = replaced(text, door, HIDDEN)
        return text


@dataclass(frozen=True)
class Sealer:
    """Takes people out of what is written down for ever. Cut short they would still be told: the surname, seven digits
    of eleven and the building point at one household, and nobody can ever take them out again (`people.md` A9)."""

    known: Spellings

    def hide(self, text: str) -> str:
        """What somebody copied from a page that cuts short goes as well. A number of an entry is no phone."""
        if _IDENTITY.fullmatch(text):
            return text
        for _number, pattern in self.known.phones:
            text = replaced(text, pattern, A_PHONE)
        text = replaced(text, _LONG_ID, AN_IDENTITY)
        for pattern in (_MOBILE, LANDLINE, _CUT_PHONE):
            text = replaced(text, pattern, A_PHONE)
        text = accounts_hidden(text, A_PHONE)
        for name, pattern in self.known.names:
            text = replaced(text, pattern, SOMEBODY).replace(cut_short(name), SOMEBODY)
        for _word, pattern in self.known.near:
            text = replaced(text, pattern, SOMEBODY)
        for door in self.known.doors:
            text = replaced(text, door, A_DOOR)
        return text


def eraser(people: Iterable[str | None], addresses: Iterable[str | None] = (), also: Iterable[str] = ()) -> Eraser:
    """`people`: names and phones as they stand in their fields; of `addresses` only the doors go; `also`: words that
    somebody read in the texts and wants gone."""
    return Eraser(spellings(people, addresses), as_typed(also))


def eraser_nearby(people: Iterable[str | None], addresses: Iterable[str | None], also: Iterable[str] = ()) -> Eraser:
    """For the rows of their own demand: 李家, 李先生 and 秀英 go with 李秀英."""
    return Eraser(spellings_nearby(people, addresses), as_typed(also))


def as_typed(words: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """The longest first."""
    return tuple(re.compile(re.escape(plain(word))) for word in sorted(words, key=len, reverse=True))


def hider(people: Iterable[str | None], addresses: Iterable[str | None]) -> Hider:
    return Hider(spellings(people, addresses))


def hider_nearby(people: Iterable[str | None], addresses: Iterable[str | None]) -> Hider:
    """For the words of their own demand."""
    return Hider(spellings_nearby(people, addresses))


def sealer(people: Iterable[str | None], addresses: Iterable[str | None]) -> Sealer:
    return Sealer(spellings(people, addresses))


def sealer_nearby(people: Iterable[str | None], addresses: Iterable[str | None]) -> Sealer:
    """For what is noted of their own demand; 李师傅 who repairs is the electrician who was sent, and stays."""
    return Sealer(spellings_nearby(people, addresses, AT_HOME))


def _cut(found: re.Match[str]) -> str:
    return cut_short(found.group())


def without_door(address: str | None) -> str | None:
    """3号楼2单元501 → 3号楼, 5-2-3 → 5, 院坝 → 院坝; an address of numbers that nobody can read goes whole."""
    text = (address or "").strip()
    building = BUILDING.match(text) or _DASHED.match(text)
    if building:
        return building.group(1) if building.re is _DASHED else building.group()
    return text if text and not any(letter.isdigit() for letter in text) else None


def _personal(name: str) -> bool:
    return name in PERSONAL_COLUMNS or PERSONAL_HEADS.search(name) is not None
