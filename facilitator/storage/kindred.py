"""Demands that may be about the same thing, as rows: a small choice made by the database, judged elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, case, or_, select

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.storage.tables.demands import demands

_NEVER = (DemandState.DRAFT, DemandState.SUBMITTED, DemandState.WITHDRAWN, DemandState.NOT_ACCEPTED)


class Kindred:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def candidates(self, demand: Row[Any], states: Collection[str], limit: int) -> Sequence[Row[Any]]:
        """Others of the same category and no other grid, those of the same building and the newest first."""
        query = select(demands).where(
            demands.c.category == demand.category, demands.c.state.in_(states), demands.c.id != demand.id
        )
        if demand.grid:
            query = query.where(or_(demands.c.grid.is_(None), demands.c.grid == demand.grid))
        if demand.building:
            query = query.where(or_(demands.c.building.is_(None), demands.c.building == demand.building))
        here = case((demands.c.building == demand.building, 0), else_=1)
        newest = (demands.c.year.desc(), demands.c.sequence.desc())
        return self._connection.execute(query.order_by(here, *newest).limit(limit)).all()

    def private_since(self, since: date, limit: int) -> Sequence[Row[Any]]:
        """Private matters registered since that day, what was merged into one, and what has not been sorted yet; the
        newest first."""
        parent = demands.alias()
        private = or_(
            demands.c.matter == Matter.PRIVATE,
            demands.c.parent.in_(select(parent.c.id).where(parent.c.matter == Matter.PRIVATE)),
            demands.c.state == DemandState.PENDING_TRIAGE,
        )
        query = select(demands).where(private, demands.c.registered_on >= since, demands.c.state.not_in(_NEVER))
        newest = (demands.c.registered_on.desc(), demands.c.sequence.desc())
        return self._connection.execute(query.order_by(*newest).limit(limit)).all()
