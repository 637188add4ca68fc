"""资源册 as rows: who helps with what; retired entries stay for what was arranged with them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from facilitator.storage.tables.daily_work import resources


class Resources:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, resource: dict[str, Any]) -> None:
        self._connection.execute(insert(resources), resource)

    def change(self, resource: str, **columns: Any) -> None:
        self._connection.execute(update(resources).where(resources.c.id == resource).values(**columns))

    def resource(self, resource: str) -> Row[Any] | None:
        return self._connection.execute(select(resources).where(resources.c.id == resource)).first()

    def active(self, kind: str | None = None) -> Sequence[Row[Any]]:
        """Those that can be asked now, by kind and name; of one kind only when it is given."""
        query = select(resources).where(resources.c.active)
        if kind is not None:
            query = query.where(resources.c.kind == kind)
        return self._connection.execute(query.order_by(resources.c.kind, resources.c.name, resources.c.id)).all()
