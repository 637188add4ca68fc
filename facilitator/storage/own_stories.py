"""What whoever holds a slip's code may read, as rows: the way of their own demand and of what it was merged into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, select

from facilitator.storage.tables.demands import demand_history, demands

_D, _H = demands.c, demand_history.c


class OwnStories:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def by_stub(self, stub: str) -> Row[Any] | None:
        return self._one(_D.stub == stub)

    def by_id(self, demand: str) -> Row[Any] | None:
        return self._one(_D.id == demand)

    def way(self, demand: str) -> Sequence[Row[Any]]:
        """The oldest first, with the reasons that the office gave."""
        query: Any = select(_H.seq, _H.move, _H.after, _H.round, _H.at, _H.details).where(_H.demand == demand)
        found: Sequence[Row[Any]] = self._connection.execute(query.order_by(_H.seq)).all()
        return found

    def _one(self, condition: ColumnElement[bool]) -> Row[Any] | None:
        order = (_D.responsible_party, _D.deadline, _D.registered_on)
        query: Any = select(_D.id, _D.number, _D.title, _D.state, _D.matter, _D.round, _D.parent, _D.about, *order)
        found: Row[Any] | None = self._connection.execute(query.where(condition)).first()
        return found
