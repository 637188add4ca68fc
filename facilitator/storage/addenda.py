"""Addenda and their signatures as rows; like minutes they have no verb that changes a record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from facilitator.storage.tables.minutes import addenda, addendum_signatures


class Addenda:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, row: dict[str, Any]) -> None:
        self._connection.execute(insert(addenda), row)

    def change(self, identity: str, **columns: Any) -> None:
        self._connection.execute(update(addenda).where(addenda.c.id == identity).values(**columns))

    def addendum(self, identity: str) -> Row[Any] | None:
        return self._connection.execute(select(addenda).where(addenda.c.id == identity)).first()

    def of_minutes(self, minutes: str) -> Sequence[Row[Any]]:
        query = select(addenda).where(addenda.c.minutes == minutes).order_by(addenda.c.place)
        return self._connection.execute(query).all()

    def by_file(self, digest: str) -> Row[Any] | None:
        """The addendum whose paper this file is."""
        return self._connection.execute(select(addenda).where(addenda.c.pdf == digest)).first()

    def everything(self) -> Sequence[Row[Any]]:
        return self._connection.execute(select(addenda).order_by(addenda.c.made_at)).all()

    def sign(self, row: dict[str, Any]) -> None:
        self._connection.execute(insert(addendum_signatures), row)

    def signatures(self, identity: str) -> Sequence[Row[Any]]:
        query = select(addendum_signatures).where(addendum_signatures.c.addendum == identity)
        return self._connection.execute(query.order_by(addendum_signatures.c.at)).all()
