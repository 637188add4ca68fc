"""What reporters were told, as rows; it stays here, the journal only knows that they were."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from facilitator.storage.tables.follow_through import replies


class Replies:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, reply: dict[str, Any]) -> None:
        self._connection.execute(insert(replies), reply)

    def of(self, demand: str) -> Sequence[Row[Any]]:
        """In the order in which they were given."""
        query = select(replies).where(replies.c.demand == demand).order_by(replies.c.at, replies.c.id)
        return self._connection.execute(query).all()
