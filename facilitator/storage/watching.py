"""Demands whose clock runs, as the deadline watch and the to-do sheets read them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, func, or_, select

from facilitator.storage.tables.demands import demands

_D = demands.c


class Watching:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def responsible(self, states: Iterable[str]) -> list[tuple[str, int]]:
        """Every party and every assignee with how many demands in these states; whoever has most first."""
        counts: dict[str, int] = {}
        for row in self._connection.execute(
            select(_D.responsible_party, _D.assignee, func.count())
            .where(_D.state.in_(list(states)))
            .group_by(_D.responsible_party, _D.assignee)
        ):
            for who in {row[0], row[1]} - {None}:
                counts[who] = counts.get(who, 0) + row[2]
        return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))

    def of_person(self, who: str, states: Iterable[str]) -> Sequence[Row[Any]]:
        """What this party or person answers for, the nearest deadline first."""
        query = select(demands).where(or_(_D.responsible_party == who, _D.assignee == who), _D.state.in_(list(states)))
        order = (_D.deadline.asc().nulls_last(), _D.year, _D.sequence)
        return self._connection.execute(query.order_by(*order)).all()
