"""What running two committees have noted about demands and not yet signed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from facilitator.storage.tables.follow_through import noted_orders


class Noted:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def note(self, note: dict[str, Any]) -> None:
        """Take the place of what this session noted about the demand before."""
        self.strike(note["session"], note["demand"])
        self._connection.execute(insert(noted_orders), note)

    def strike(self, session: str, demand: str) -> int:
        """Forget the note; 0 when there was none."""
        mine = (noted_orders.c.session == session, noted_orders.c.demand == demand)
        return self._connection.execute(delete(noted_orders).where(*mine)).rowcount

    def of_session(self, session: str) -> Sequence[Row[Any]]:
        """In the order in which they were noted."""
        query = select(noted_orders).where(noted_orders.c.session == session)
        return self._connection.execute(query.order_by(noted_orders.c.at, noted_orders.c.demand)).all()

    def of(self, session: str, demand: str) -> Row[Any] | None:
        mine = (noted_orders.c.session == session, noted_orders.c.demand == demand)
        return self._connection.execute(select(noted_orders).where(*mine)).first()
