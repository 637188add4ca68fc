"""Whom demands concern, as rows: who asked, what their yards reported, what their plans share out; many in one look."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select, union_all

from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.follow_through import supporters
from facilitator.storage.tables.funding import funding_plans, funding_shares

_D = demands.c


class Concerned:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def who_asked(self, listed: Collection[str]) -> Sequence[Row[Any]]:
        """`root`, one of these demands, with `name` and `building` of each who reported it or joined in, there or in a
        demand that was merged into it."""
        itself = select(_D.id.label("root"), _D.id.label("member")).where(_D.id.in_(listed))
        merged = select(_D.parent.label("root"), _D.id.label("member")).where(_D.parent.in_(listed))
        family = union_all(itself, merged).cte("family")
        reported = select(family.c.root, _D.reporter_name.label("name"), _D.building)
        joined = select(family.c.root, supporters.c.name, supporters.c.building)
        both = union_all(
            reported.join(demands, _D.id == family.c.member),
            joined.join(supporters, supporters.c.demand == family.c.member),
        )
        return self._connection.execute(both).all()

    def buildings_of_grids(self, grids: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Grid → buildings as they were typed in the ledger, each once."""
        own = (_D.grid.in_(grids), _D.building.is_not(None))
        found = dict[str, tuple[str, ...]]()
        for grid, building in self._connection.execute(select(_D.grid, _D.building).where(*own).distinct()):
            found[grid] = (*found.get(grid, ()), building)
        return found

    def shares(self, listed: Collection[str]) -> Sequence[Row[Any]]:
        """`demand`, `unit` and `exempt` of every share of their plans, each plan by its newest version."""
        plan, share = funding_plans.c, funding_shares.c
        newest = (share.plan == plan.id, share.version == plan.version, plan.demand.in_(listed))
        columns: tuple[Any, ...] = (plan.demand, share.unit, share.exempt)
        return self._connection.execute(select(*columns).where(*newest)).all()
