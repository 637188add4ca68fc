"""Demands that may be about the same thing, as rows: a small choice made by the database, judged elsewhere."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, case, exists, or_, select

from facilitator.domain.demands.dwelling import MARKS, same_building
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.storage.tables.demands import demands

NEVER_COUNTED = (DemandState.DRAFT, DemandState.SUBMITTED, DemandState.WITHDRAWN, DemandState.NOT_ACCEPTED)
"""Nobody else's trouble is compared with these, and none of them counts as told before."""

_SORTED = tuple(state for state in DemandState if state not in NEVER_COUNTED)
_D = demands.c
_COMPARED = (
    _D.id,
    _D.number,
    _D.title,
    _D.description,
    _D.category,
    _D.state,
    _D.matter,
    _D.parent,
    _D.building,
    _D.location,
    _D.reporter_name,
    _D.contact,
    _D.forgotten_on,
)


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
        here = case((_beside(demand.building), 0), else_=1)
        if demand.building:
            query = query.where(or_(demands.c.building.is_(None), _beside(demand.building)))
        newest = (demands.c.year.desc(), demands.c.sequence.desc())
        return self._connection.execute(query.order_by(here, *newest).limit(limit)).all()

    def private_since(self, since: date, limit: int) -> Sequence[Row[Any]]:
        """Private matters registered since that day, what was merged into one, and what has not been sorted yet; the
        newest first. Each of the three is found by an index of its own, and only what is compared is read."""
        parent = demands.alias("parent").c
        of_private = exists().where(parent.id == _D.parent, parent.matter == Matter.PRIVATE)
        private = or_(
            and_(_D.state.in_(_SORTED), _D.matter == Matter.PRIVATE),
            and_(_D.state == DemandState.MERGED, of_private),
            _D.state == DemandState.PENDING_TRIAGE,
        )
        query: Any = select(*_COMPARED).where(private, _D.registered_on >= since)
        query = query.order_by(_D.registered_on.desc(), _D.sequence.desc()).limit(limit)
        found: Sequence[Row[Any]] = self._connection.execute(query).all()
        return found


def _beside(building: str | None) -> ColumnElement[bool]:
    """The same building, whatever stands behind it and whichever mark: 3栋, 3栋2单元101, 3号楼."""
    shared = same_building(building or "")
    written = (_D.building == building, *(_D.building.like(f"{shared[:-1]}{mark}%") for mark in MARKS))
    return or_(*written) if shared.endswith(MARKS[0]) else _D.building == building
