"""Who joined in with a demand, as rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select

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
