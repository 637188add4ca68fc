"""Saved looks into the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, or_, select, update

from facilitator.storage.tables.daily_work import saved_views


class SavedViews:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, view: dict[str, Any]) -> None:
        self._connection.execute(insert(saved_views), view)

    def change(self, view: str, **columns: Any) -> None:
        self._connection.execute(update(saved_views).where(saved_views.c.id == view).values(**columns))

    def remove(self, view: str) -> None:
        self._connection.execute(delete(saved_views).where(saved_views.c.id == view))

    def seen_by(self, person: str) -> Sequence[Row[Any]]:
        """This person's own and everybody's, by name."""
        query = select(saved_views).where(or_(saved_views.c.owner == person, saved_views.c.shared))
        return self._connection.execute(query.order_by(saved_views.c.name, saved_views.c.id)).all()
