"""Who stands in a field for a name, as people fill it: 司马明等3户, 张先生（张伟）, 李四、王五, Zhang San.

The one place that says so: what hides people on a public page, from readers, on papers and in the journal, and what
takes them out when they are forgotten, all ask here. 居民, 业主 and 3栋 are nobody (`nobody`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from facilitator.domain.people.name_fields import (
    IN_OFFICE,
    LATIN,
    MINORITY,
    NICKNAME,
    TITLED,
    WHOLE_HAN,
    is_in_office,
    is_likely,
    pieces_of,
)
from facilitator.domain.people.nobody import is_nobody
from facilitator.domain.people.ordinary_words import ORDINARY_WORDS
from facilitator.domain.people.plain_letters import plain
from facilitator.domain.people.plain_surnames import PLAIN_SURNAMES
from facilitator.domain.people.titles import KIN, SMALL, is_surname, surname_of

PHONES = re.compile(r"(?<!\d)\d(?:[\s\-—–－._,，()（）]{0,2}\d){6,}(?!\d)")
_ACCOUNT = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![A-Za-z])(?=[A-Za-z-]*[\d_])[A-Za-z][-\w]{4,}", re.ASCII)
_OF_KIN = re.compile(f"(.{{2,}}?)的?(?:{KIN})")
_NAMED_SURNAME = re.compile(r"姓(.{1,2})|(.{1,2})姓(?:居民|住户|业主|老人|村民|邻居|女士|先生|人家|户)?")
_SHORTEST_PART = 2


@dataclass(frozen=True)
class Called:
    """`names` stand for somebody wherever they are. `short`, given names and nicknames, do where the text speaks of a
    person; `surnames` with a title, 家 or 老. `accounts` reach somebody."""

    names: tuple[str, ...] = ()
    short: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()


@lru_cache(maxsize=8192)
def called(written: str | None) -> Called:
    """Whoever the field names; what nobody is called by gives nothing. Of a field for a phone too."""
    text = PHONES.sub(" ", plain(written or "")).strip()
    accounts = tuple(dict.fromkeys(_ACCOUNT.findall(text)))
    if text.isdigit():
        return Called(accounts=() if is_nobody(text) else (text,))
    return _together([*(_person(part) for part in pieces_of(text)), Called(accounts=accounts)])


def everybody(written: Iterable[str | None]) -> Called:
    """Of several fields, the longest first: 王桂芳 goes before 王桂."""
    found = _together([called(one) for one in written if one])
    return Called(*(tuple(sorted(words, key=lambda word: (-len(word), word))) for words in vars(found).values()))


def _together(people: Iterable[Called]) -> Called:
    several = list(people)
    return Called(
        *(
            tuple(dict.fromkeys(word for one in several for word in getattr(one, field)))
            for field in ("names", "short", "surnames", "accounts")
        )
    )


def _person(piece: str) -> Called:
    """`piece` is somebody; how far it can be told from other words is what differs."""
    if MINORITY.fullmatch(piece):
        parts = tuple(part for part in piece.split("·") if len(part) >= _SHORTEST_PART)
        return Called((piece, *parts))
    if named := _NAMED_SURNAME.fullmatch(piece):
        surname = named[1] or named[2]
        return Called(surnames=(surname,)) if is_surname(surname) else Called((piece,))
    if not WHOLE_HAN.fullmatch(piece):
        return _mixed(piece)
    if is_surname(piece) and piece not in ORDINARY_WORDS:
        return Called((piece,) if len(piece) > 1 else (), (), (piece,))
    office = IN_OFFICE.fullmatch(piece)
    if office and is_in_office(office[1]):
        return _in_office(office[1], office[2])
    titled = TITLED.fullmatch(piece)
    if titled and len(titled[1]) == 1 and titled[1] not in SMALL and not is_surname(titled[1]):
        return Called((piece,))
    if titled and is_surname(titled[1]):
        return Called((piece,), (), (titled[1],))
    if titled and len(titled[1]) > 1:
        return _together([Called((piece,)), _plain_name(titled[1])])
    return _of_kin(piece)


def _in_office(before: str, office: str) -> Called:
    """刘德海主任: 刘主任 in the words of the demand is nobody else; 楼长 alone stays the office."""
    if is_surname(before):
        return Called((f"{before}{office}",), (), (before,))
    holder = _plain_name(before)
    called_so = Called((f"{before}{office}",), tuple(f"{one}{office}" for one in holder.surnames))
    return _together([called_so, holder])


def _of_kin(piece: str) -> Called:
    """小明妈妈: she is called so, and he is called 小明."""
    child = _OF_KIN.fullmatch(piece)
    if child is None:
        return _plain_name(piece)
    if is_likely(child[1]):
        return _together([_plain_name(child[1]), Called((piece,))])
    return Called((piece,), (child[1],) if len(child[1]) == _SHORTEST_PART else ())


def _mixed(piece: str) -> Called:
    """Latin letters, digits, pictures: a name as foreigners and chat groups have it."""
    if not LATIN.fullmatch(piece):
        return Called((piece,)) if len(piece) > 1 else Called()
    words = [word for word in re.split(r"[\s.]+", piece) if word]
    return Called((piece,), tuple(word for word in words if len(words) > 1 and len(word) > _SHORTEST_PART))


def _plain_name(name: str) -> Called:
    nick = NICKNAME.fullmatch(name)
    if nick and is_surname(nick[1]):
        return Called((), (), (nick[1],))
    if name in ORDINARY_WORDS or len(name) == 1:
        family = (name[0],) if len(name) > 1 and name[0] in PLAIN_SURNAMES else ()
        return Called((), (name,) if len(name) > 1 else (), family)
    surname = surname_of(name)
    given = name[len(surname) :] if surname else ""
    if not surname or not given:
        return Called((name,)) if len(name) > _SHORTEST_PART else Called((), (name,))
    if len(given) > _SHORTEST_PART:
        return _two_at_once(name)
    return Called((name,), (given,) if len(given) == _SHORTEST_PART else (), (surname,))


def _two_at_once(name: str) -> Called:
    """李四王五 without anything between; 高山流水 is a nickname."""
    first, second = name[:2], name[2:]
    if len(name) == 4 and first[0] in PLAIN_SURNAMES and second[0] in PLAIN_SURNAMES:
        return Called((name, first, second), (), (first[0], second[0]))
    return Called((name,))
