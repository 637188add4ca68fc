"""Scrutineers whom the hall has chosen from among those who came; nothing is deleted, a new list ends the old one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from facilitator.storage.tables.entering import appointments


class Appointments:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def appoint(self, rows: Sequence[dict[str, Any]]) -> None:
        if rows:
            self._connection.execute(insert(appointments), list(rows))

    def end(self, session: str, at: datetime) -> None:
        mine = (appointments.c.session == session, appointments.c.ended_at.is_(None))
        self._connection.execute(update(appointments).where(*mine).values(ended_at=at))

    def standing(self, session: str) -> Sequence[Row[Any]]:
        """Those of the list that holds now, in the order of their names."""
        return [row for row in self.everybody(session) if row.ended_at is None]

    def everybody(self, session: str) -> Sequence[Row[Any]]:
        """Of earlier lists too: a ballot keeps the witness it had."""
        query = select(appointments).where(appointments.c.session == session)
        return self._connection.execute(query.order_by(appointments.c.name, appointments.c.id)).all()

    def count_wrong(self, appointment: str) -> None:
        changed = {"wrong_pins": appointments.c.wrong_pins + 1}
        self._connection.execute(update(appointments).where(appointments.c.id == appointment).values(**changed))
