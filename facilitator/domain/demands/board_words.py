"""Which words of a demand stand on the notice board: the office's, the resident's once somebody looked, or none.

A mask is never complete, so that words which may point at somebody stay inside whoever agreed (`domain.md` §7.5).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from facilitator.domain.demands.entry import CATEGORY_NAMES, CUT, Category, first_clause, shorten
from facilitator.domain.demands.floor_words import floors_of_somebody
from facilitator.domain.demands.forgetting import GONE
from facilitator.domain.demands.naming_words import may_name_somebody, names_in
from facilitator.domain.demands.neighbour_words import against_a_neighbour, complaints_in
from facilitator.domain.demands.public_words import Known, building_only, masked, readable
from facilitator.domain.demands.publishing import PERSONAL
from facilitator.domain.demands.status_words import status_in, tells_status
from facilitator.domain.people.masking import STAR

UNSAFE = 12
"""Characters before a cut that may be the half of a phone number, where the text it was cut from is gone."""


@dataclass(frozen=True)
class ShownWords:
    """`title` is empty where the resident's own words stay inside; `building` where it would point at somebody."""

    title: str
    category_name: str
    building: str


@dataclass(frozen=True)
class OwnWords:
    """The resident's title as everybody may read it. Empty where it never will be; `doubtful`: since it may point at
    somebody, so that the office has to word the line."""

    shown: str
    doubtful: bool


@dataclass(frozen=True)
class OfficeWords:
    """The office's line as everybody may read it, empty where it never will be; `doubts`: the parts that may point at
    somebody, so that whoever wrote it is asked once more."""

    shown: str
    doubts: tuple[str, ...]


NO_WORDS = OwnWords("", False)


def words_for_all(
    written: str | None,
    told: str | None,
    category: Category,
    building: str | None,
    names: Iterable[str | None],
    whole: str | None = None,
    others: Iterable[str | None] = (),
    addresses: Iterable[str | None] = (),
) -> ShownWords:
    """`written` is the office's own wording; `told` the resident's title, given only if they agreed, and `whole` the
    text that a title which ends in … was cut from; without either the line says what it is about and which building.
    `names`, `others` and `addresses` as `masked` takes them."""
    known = Known(frozenset(filter(None, names)), frozenset(filter(None, others)), frozenset(filter(None, addresses)))
    named, place = CATEGORY_NAMES[category], building_only(building or "")
    if category in PERSONAL or against_a_neighbour(told_of(told or "", whole or "")):
        place = ""
    if written:
        return ShownWords(office_words(written, building, known).shown, named, place)
    return ShownWords(own_words(told, whole, category, building, known).shown, named, place)


def own_words(
    told: str | None, whole: str | None, category: Category, building: str | None, known: Known
) -> OwnWords:
    """A quarrel between neighbours is never told in the words of one of them."""
    text = told_of(told or "", whole or "")
    if category in PERSONAL or against_a_neighbour(text):
        return NO_WORDS
    own = _masked(text, building, known)
    if _doubts(text, own):
        return OwnWords("", True)
    return OwnWords(shorten(own) if text != told else own, False)


def office_words(written: str, building: str | None, known: Known) -> OfficeWords:
    """Never shown where they tell how somebody is who is named beside it, however the name is cut short: 低保户王*家
    does, a ramp for 残疾人 does not; nor where a mark stands for whoever was forgotten."""
    shown = _masked(written, building, known)
    pointed = shown != readable(written) or STAR in shown or may_name_somebody(shown)
    kept = "" if (pointed and tells_status(written)) or GONE in written else shown
    return OfficeWords(kept, (*_doubts(written, shown), *complaints_in(readable(written))))


def _doubts(text: str, shown: str) -> tuple[str, ...]:
    """What in the text may point at somebody: a name that no list knows, whose floor it is, how somebody is, the mark
    of whoever was forgotten. `shown`: with all that is known hidden. One list for whoever typed it."""
    gone = (GONE,) if GONE in text else ()
    found = (*names_in(shown), *floors_of_somebody(readable(text)), *status_in(text), *gone)
    return tuple(dict.fromkeys(found))


def _masked(text: str, building: str | None, known: Known) -> str:
    return masked(text, known.names, known.others, (building, *known.addresses))


def told_of(title: str, whole: str) -> str:
    """The text that a title tells. A name or a number cut in two is recognised no more, so the text is hidden first
    and cut afterwards; what else the whole text says has no place on the board."""
    if not title.endswith(CUT):
        return title
    return first_clause(whole) if whole.startswith(title[: -len(CUT)]) else title[:-UNSAFE] + CUT
