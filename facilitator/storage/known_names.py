"""Every name that the ledger knows about a demand, so that a public page can hide each of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Connection, select

from facilitator.domain.demands.public_words import Known
from facilitator.domain.people.surnames import COMPOUND_SURNAMES
from facilitator.domain.people.titles import is_surname
from facilitator.storage.tables.daily_work import visited_people
from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.follow_through import supporters
from facilitator.storage.tables.people import units

_D, _S = demands.c, supporters.c
AT_ONCE = 500
LENGTHS = (2, 3, 4)
_OF_A_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]+(?:[·•・][\u4e00-\u9fff]+)+")
_TOLD = (_D.title, _D.public_title, _D.description, _D.responsible_party)
"""Where somebody of the roll may be named and a public page repeat it."""


class KnownNames:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, asked: Collection[str]) -> dict[str, Known]:
        """Demand → reporter, proxy and supporters with where they live, its own and those of every demand that was
        merged into it, and whoever else of the roll, of the ledger or among those who are visited is named in its
        words."""
        root = self._families(asked)
        names: dict[str, set[str]] = {demand: set() for demand in asked}
        addresses: dict[str, set[str]] = {demand: set() for demand in asked}
        people = select(_D.id, _D.building, _D.reporter_name, _D.proxy_name).where(_D.id.in_(root))
        joined = select(_S.demand, _S.building, _S.name).where(_S.demand.in_(root))
        for query in (people, joined):
            for demand, building, *called in self._connection.execute(query):
                names[root[demand]].update(filter(None, called))
                addresses[root[demand]].update(filter(None, [building]))
        others = self._named(asked)
        return {
            demand: Known(frozenset(names[demand]), others[demand], frozenset(addresses[demand])) for demand in asked
        }

    def _named(self, asked: Collection[str]) -> dict[str, frozenset[str]]:
        roll = self._roll()
        rows = self._connection.execute(select(_D.id, *_TOLD).where(_D.id.in_(asked)))
        told = {demand: " ".join(filter(None, texts)) for demand, *texts in rows}
        for name in self._met(sorted({part for text in told.values() for part in _may_be_names(text)})):
            roll[name[0]].append(name)
        found = {demand: frozenset(_named_in(text, roll)) for demand, text in told.items()}
        return {demand: found.get(demand, frozenset()) for demand in asked}

    def _met(self, parts: Sequence[str]) -> set[str]:
        """Those of the parts by which somebody is known who asked, typed, joined in or is visited."""
        found: set[str] = set()
        for start in range(0, len(parts), AT_ONCE):
            wanted = parts[start : start + AT_ONCE]
            for name in (_D.reporter_name, _D.proxy_name, _S.name, visited_people.c.name):
                found.update(self._connection.scalars(select(name).where(name.in_(wanted)).distinct()))
        return found

    def _roll(self) -> dict[str, list[str]]:
        """Names of the roll by their first letter."""
        names: dict[str, list[str]] = defaultdict(list)
        for name in self._connection.scalars(select(units.c.holder_name).distinct()):
            if _OF_A_PERSON.fullmatch(name):
                names[name[0]].append(name)
        return names

    def _families(self, asked: Collection[str]) -> dict[str, str]:
        """Each demand of the families → the asked one that it was merged into in the end."""
        root = {demand: demand for demand in asked}
        fresh = list(asked)
        while fresh:
            children = self._connection.execute(select(_D.id, _D.parent).where(_D.parent.in_(fresh))).all()
            fresh = [row.id for row in children if row.id not in root]
            root |= {row.id: root[row.parent] for row in children if row.id not in root}
        return root


def _may_be_names(text: str) -> Iterator[str]:
    """李秀英要装扶手 → 李秀, 李秀英, 李秀英要: whatever begins with a surname, as long as most names are."""
    for begin, letter in enumerate(text):
        if is_surname(letter) or text[begin : begin + 2] in COMPOUND_SURNAMES:
            parts = (text[begin : begin + length] for length in LENGTHS)
            yield from (part for part in parts if len(part) > 1 and _OF_A_PERSON.fullmatch(part))


def _named_in(text: str, roll: dict[str, list[str]]) -> set[str]:
    """All whose letters stand in the text: how they are spaced is the mask's business."""
    letters = set(text)
    likely = (name for first in letters & roll.keys() for name in roll[first])
    return {name for name in likely if letters.issuperset(re.sub("[·•・]", "", name))}
