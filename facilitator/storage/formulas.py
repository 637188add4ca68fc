"""Adopted formulas as rows: they are added and read, never changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, insert, select

from facilitator.storage.tables.reviews import review_formulas

_F = review_formulas.c


class Formulas:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, formula: Mapping[str, Any]) -> None:
        self._connection.execute(insert(review_formulas), dict(formula))

    def named(self, identity: str) -> Row[Any] | None:
        return self._connection.execute(select(review_formulas).where(_F.id == identity)).first()

    def in_force(self, quarter: str) -> Row[Any] | None:
        """The one with the latest beginning not after this quarter; of two for one quarter the later adopted."""
        query = select(review_formulas).where(_F.since <= quarter)
        return self._connection.execute(query.order_by(_F.since.desc(), _F.place.desc()).limit(1)).first()

    def all(self) -> Sequence[Row[Any]]:
        """The latest adopted first."""
        return self._connection.execute(select(review_formulas).order_by(_F.place.desc())).all()

    def many(self) -> int:
        return self._connection.scalar(select(func.count()).select_from(review_formulas)) or 0
