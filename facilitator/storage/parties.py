"""Whom the community asked to take a demand up, and what each of them answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from facilitator.storage.tables.follow_through import parties


class Parties:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, demand: str) -> Sequence[Row[Any]]:
        query = select(parties).where(parties.c.demand == demand).order_by(parties.c.at, parties.c.party)
        return self._connection.execute(query).all()

    def add(self, party: dict[str, Any]) -> None:
        self._connection.execute(insert(parties), party)

    def answer(self, demand: str, party: str, **columns: Any) -> int:
        """Write down what the party said; 0 when it was never asked."""
        mine = (parties.c.demand == demand, parties.c.party == party)
        return self._connection.execute(update(parties).where(*mine).values(**columns)).rowcount

    def forget(self, demand: str, names: Iterable[str]) -> None:
        mine = (parties.c.demand == demand, parties.c.party.in_(list(names)))
        self._connection.execute(delete(parties).where(*mine))
