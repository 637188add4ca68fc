"""Every name that the ledger knows about a demand, so that a public page can hide each of them."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, select

from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.follow_through import supporters

_D, _S = demands.c, supporters.c


class KnownNames:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, asked: Collection[str]) -> dict[str, frozenset[str]]:
        """Demand → reporter, proxy and supporters, its own and those of every demand that was merged into it."""
        root = self._families(asked)
        found: dict[str, set[str]] = {demand: set() for demand in asked}
        people = select(_D.id, _D.reporter_name, _D.proxy_name).where(_D.id.in_(root))
        for demand, *names in self._connection.execute(people):
            found[root[demand]].update(name for name in names if name)
        joined = select(_S.demand, _S.name).where(_S.demand.in_(root), _S.name.is_not(None))
        for demand, name in self._connection.execute(joined):
            found[root[demand]].add(name)
        return {demand: frozenset(names) for demand, names in found.items()}

    def _families(self, asked: Collection[str]) -> dict[str, str]:
        """Each demand of the families → the asked one that it was merged into in the end."""
        root = {demand: demand for demand in asked}
        fresh = list(asked)
        while fresh:
            children = self._connection.execute(select(_D.id, _D.parent).where(_D.parent.in_(fresh))).all()
            fresh = [row.id for row in children if row.id not in root]
            root |= {row.id: root[row.parent] for row in children if row.id not in root}
        return root
