"""Whether two rows with one number tell of one demand: an office that counts anew gives its numbers out again."""

from __future__ import annotations

import re
from typing import Protocol

from facilitator.domain.demands.importing.cleaning import clean_line
from facilitator.domain.demands.likeness import alike, pairs
from facilitator.domain.people.nobody import is_nobody

_SHARED = 3
"""One of so many pairs of characters must be in both texts, so that one may be the other, mended."""
_CUT = re.compile(r"[*＊×某等（(]")
_TOLD = ("reporter_name", "contact", "building", "location")


class Told(Protocol):
    """A row of a table, or a line of the ledger."""

    @property
    def title(self) -> str: ...

    @property
    def description(self) -> str: ...

    @property
    def reporter_name(self) -> str | None: ...

    @property
    def contact(self) -> str | None: ...


def by_others(one: Told, other: Told) -> bool:
    """Whether two people told it. Where one of them is not named nobody knows; the same phone is the same person."""
    if one.contact and one.contact == other.contact:
        return False
    name, before = _name(one.reporter_name), _name(other.reporter_name)
    return bool(name and before) and name not in before and before not in name


def other_words(one: Told, other: Told) -> bool:
    """Whether the words are those of another matter. What was mended still shares a third of the shorter text."""
    if clean_line(one.title) == clean_line(other.title) or clean_line(one.description) == clean_line(other.description):
        return False
    text, before = (f"{told.title}\n{told.description}" for told in (one, other))
    return alike(text, before) * _SHARED < max(1, min(len(pairs(text)), len(pairs(before))))


def tells_more(one: object, other: object) -> bool:
    """Whether it names somebody, or a place, that the other one does not."""
    return any(getattr(one, name) not in (None, "", getattr(other, name)) for name in _TOLD)


def _name(written: str | None) -> str:
    """周七等3户 and 周* as far as they name somebody; nothing for 居民 and 匿名."""
    name = "".join((written or "").split())
    return "" if is_nobody(name) else _CUT.split(name)[0]
