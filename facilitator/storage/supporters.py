"""Who joined in with a demand, as rows, and how many stand behind it: always counted anew, never added up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, insert, or_, select

from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.follow_through import supporters


class Supporters:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, row: dict[str, Any]) -> None:
        self._connection.execute(insert(supporters), row)

    def of(self, demand: str) -> Sequence[Row[Any]]:
        """In the order in which they joined."""
        query = select(supporters).where(supporters.c.demand == demand).order_by(supporters.c.at, supporters.c.id)
        return self._connection.execute(query).all()

    def count(self, demand: str) -> int:
        """Those an imported table told of, those who joined here, and every merged demand: its reporter and its own."""
        family = select(demands.c.id).where(or_(demands.c.id == demand, demands.c.parent == demand))
        told = select(func.coalesce(func.sum(demands.c.supporters_told), 0)).where(demands.c.id.in_(family))
        joined = select(func.count()).select_from(supporters).where(supporters.c.demand.in_(family))
        reporters = select(func.count()).select_from(demands).where(demands.c.parent == demand)
        return sum(int(self._connection.scalar(query) or 0) for query in (told, joined, reporters))

    def parents(self) -> set[str]:
        """Every demand that another one was merged into."""
        return set(self._connection.scalars(select(demands.c.parent).where(demands.c.parent.is_not(None)).distinct()))

    def merged(self, demand: str) -> Sequence[Row[Any]]:
        """The demands that were merged into this one, in the order of their numbers."""
        query = select(demands).where(demands.c.parent == demand)
        return self._connection.execute(query.order_by(demands.c.year, demands.c.sequence, demands.c.id)).all()
