"""Demands whose clock runs, as the deadline watch and the to-do sheets read them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, insert, or_, select

from facilitator.domain.demands.parties import named_parties
from facilitator.storage.calling import call_due, tracked
from facilitator.storage.reminding import Reminding, may_be_due
from facilitator.storage.tables.demands import demand_history, demands
from facilitator.storage.tables.follow_through import deadline_alerts, follow_ups

_D = demands.c
_AT_ONCE = 500
"""Ids of one question to the database."""


class Watching:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.reminding = Reminding(connection)

    def responsible(self, states: Iterable[str]) -> list[tuple[str, int]]:
        """Every party and every assignee with how many demands in these states; whoever has most first.

        Each of several parties named together counts for itself."""
        counts: dict[str, int] = {}
        for row in self._connection.execute(
            select(_D.responsible_party, _D.assignee, func.count())
            .where(_D.state.in_(list(states)))
            .group_by(_D.responsible_party, _D.assignee)
        ):
            for who in named_parties(row[0], row[1]):
                counts[who] = counts.get(who, 0) + row[2]
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

    def of_person(self, who: str, states: Iterable[str]) -> Sequence[Row[Any]]:
        """What this party or person answers for, the nearest deadline first."""
        query = select(demands).where(_names(who), _D.state.in_(list(states)))
        order = (_D.deadline.asc().nulls_last(), _D.year, _D.sequence)
        rows = self._connection.execute(query.order_by(*order)).all()
        return [row for row in rows if who in named_parties(row.responsible_party, row.assignee)]

    def calling(self, today: date) -> Sequence[Row[Any]]:
        """`assignee`, `responsible_party` and `many`: about how many closed demands a call is due."""
        names = (_D.assignee, _D.responsible_party)
        query = select(*names, func.count().label("many")).where(tracked, call_due(today))
        return self._connection.execute(query.group_by(*names)).all()

    def to_be_called(self, who: str, today: date) -> Sequence[Row[Any]]:
        """Closed demands of this party or person about which a call is due, the longest closed first."""
        query = select(demands).where(tracked, call_due(today), _names(who))
        return self._connection.execute(query.order_by(_D.closed_on, _D.year, _D.sequence)).all()

    def candidates(self, today: date) -> Sequence[Row[Any]]:
        """Every demand that a deadline may have come for; the rule decides."""
        query = select(demands).where(may_be_due(today)).order_by(_D.year, _D.sequence, _D.id)
        return self._connection.execute(query).all()

    def alerted(self, today: date) -> set[tuple[str, str, str]]:
        """Demand, kind and moment of every alert that was raised for one of the candidates."""
        query = select(deadline_alerts.c.demand, deadline_alerts.c.kind, deadline_alerts.c.due)
        query = query.join(demands, _D.id == deadline_alerts.c.demand).where(may_be_due(today))
        return {(row[0], row[1], row[2]) for row in self._connection.execute(query)}

    def raise_alerts(self, rows: Sequence[dict[str, Any]]) -> None:
        self._connection.execute(insert(deadline_alerts), rows)

    def history_of(self, wanted: Sequence[str]) -> Sequence[Row[Any]]:
        """Demand, moment, move and round of everything that happened to these, in order."""
        found: list[Row[Any]] = []
        columns = (demand_history.c.demand, demand_history.c.at, demand_history.c.move, demand_history.c.round)
        for start in range(0, len(wanted), _AT_ONCE):
            query = select(*columns).where(demand_history.c.demand.in_(wanted[start : start + _AT_ONCE]))
            found.extend(self._connection.execute(query.order_by(demand_history.c.seq)))
        return found

    def calls(self, wanted: Sequence[str]) -> Sequence[Row[Any]]:
        """Demand, round and day of the follow-up calls about these that found all well."""
        found: list[Row[Any]] = []
        columns = (follow_ups.c.demand, follow_ups.c.round, follow_ups.c.day)
        for start in range(0, len(wanted), _AT_ONCE):
            query = select(*columns).where(follow_ups.c.demand.in_(wanted[start : start + _AT_ONCE]), follow_ups.c.fine)
            found.extend(self._connection.execute(query))
        return found


def _names(who: str) -> ColumnElement[bool]:
    return or_(*(column.contains(who, autoescape=True) for column in (_D.responsible_party, _D.assignee)))
