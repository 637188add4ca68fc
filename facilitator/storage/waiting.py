"""Demands that wait for the two committees, and how often their like was told before, as rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select

from facilitator.storage.kindred import NEVER_COUNTED, Kindred
from facilitator.storage.tables.demands import demands


class Waiting(Kindred):
    """With what may be about the same thing as a demand that waits."""

    def in_states(self, states: Sequence[str], limit: int) -> Sequence[Row[Any]]:
        """The oldest first, so that a limit leaves out the newest."""
        query = select(demands).where(demands.c.state.in_(states))
        query = query.order_by(demands.c.registered_on, demands.c.year, demands.c.sequence, demands.c.id)
        return self._connection.execute(query.limit(limit)).all()

    def told(self, buildings: Collection[str], since: date) -> dict[tuple[str, str], int]:
        """(building, category) → how many demands were registered since that day."""
        found: dict[tuple[str, str], int] = {}
        names = sorted(buildings)
        for start in range(0, len(names), 500):
            query = select(demands.c.building, demands.c.category, func.count()).where(
                demands.c.building.in_(names[start : start + 500]),
                demands.c.registered_on >= since,
                demands.c.state.not_in(NEVER_COUNTED),
            )
            rows = self._connection.execute(query.group_by(demands.c.building, demands.c.category))
            found |= {(row[0], row[1]): row[2] for row in rows}
        return found

    def named(self, identities: Collection[str]) -> dict[str, Row[Any]]:
        """Id → the demand, for those that are in the ledger."""
        found: dict[str, Row[Any]] = {}
        wanted = sorted(identities)
        for start in range(0, len(wanted), 500):
            query = select(demands).where(demands.c.id.in_(wanted[start : start + 500]))
            found |= {row.id: row for row in self._connection.execute(query)}
        return found

    def parties(self, limit: int) -> list[str]:
        """Who has answered for demands before, the most frequent first."""
        count = func.count().label("times")
        query = select(demands.c.responsible_party, count).where(demands.c.responsible_party.is_not(None))
        query = query.group_by(demands.c.responsible_party).order_by(count.desc(), demands.c.responsible_party)
        return [row[0] for row in self._connection.execute(query.limit(limit))]
