"""Every name that the ledger knows about a demand, so that a public page can hide each of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import Connection, select

from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.follow_through import supporters
from facilitator.storage.tables.people import units

_D, _S = demands.c, supporters.c
_OF_A_PERSON = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]+(?:[·•・][\u4e00-\u9fff]+)+")
_TOLD = (_D.title, _D.public_title, _D.description, _D.responsible_party)
"""Where somebody of the roll may be named and a public page repeat it."""


class KnownNames:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, asked: Collection[str]) -> dict[str, frozenset[str]]:
        """Demand → reporter, proxy and supporters, its own and those of every demand that was merged into it, and
        whoever of the roll may be named in its words."""
        root = self._families(asked)
        found: dict[str, set[str]] = {demand: set() for demand in asked}
        people = select(_D.id, _D.reporter_name, _D.proxy_name).where(_D.id.in_(root))
        for demand, *names in self._connection.execute(people):
            found[root[demand]].update(name for name in names if name)
        joined = select(_S.demand, _S.name).where(_S.demand.in_(root), _S.name.is_not(None))
        for demand, name in self._connection.execute(joined):
            found[root[demand]].add(name)
        roll = self._roll()
        for demand, *texts in self._connection.execute(select(_D.id, *_TOLD).where(_D.id.in_(asked))):
            found[demand].update(_named_in("".join(text or "" for text in texts), roll))
        return {demand: frozenset(names) for demand, names in found.items()}

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


def _named_in(text: str, roll: dict[str, list[str]]) -> set[str]:
    """All whose letters stand in the text: how they are spaced is the mask's business."""
    letters = set(text)
    likely = (name for first in letters & roll.keys() for name in roll[first])
    return {name for name in likely if letters.issuperset(re.sub("[·•・]", "", name))}
