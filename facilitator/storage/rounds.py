"""The days of a demand's earlier rounds, and questions about the days of any round: what happened stays so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, delete, insert, or_, select

from facilitator.storage.tables.demands import demand_rounds, demands
from facilitator.storage.tables.reviews import review_items

_D, _R = demands.c, demand_rounds.c
_DAYS = ("deadline", "opened_on", "completed_on", "closed_on")


class Rounds:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, demand: Row[Any]) -> None:
        """The round that it is in is over; another one begins."""
        days = {name: getattr(demand, name) for name in _DAYS}
        self._connection.execute(insert(demand_rounds), {"demand": demand.id, "round": demand.round, **days})

    def take_back(self, demand: Row[Any]) -> dict[str, date | None]:
        """The days of the round before the one that it is in, which goes on; empty where none were kept."""
        this = (_R.demand == demand.id, _R.round == demand.round - 1)
        days = self._connection.execute(select(*(_R[name] for name in _DAYS)).where(*this)).first()
        self._connection.execute(delete(demand_rounds).where(*this))
        return {} if days is None else dict(days._mapping)

    def of_all(self, public: ColumnElement[bool]) -> Sequence[Row[Any]]:
        """Demand, round, deadline and the day it was done, of all earlier rounds."""
        query: Any = select(_R.demand, _R.round, _R.deadline, _R.completed_on).join(demands, _D.id == _R.demand)
        query = query.where(public).order_by(_R.demand, _R.round)
        found: Sequence[Row[Any]] = self._connection.execute(query).all()
        return found


def in_any_round(holds: Callable[[Any], ColumnElement[bool]]) -> ColumnElement[bool]:
    """A condition on demands: it holds of the columns of the round that they are in, or of those of an earlier one."""
    return or_(holds(_D), _D.id.in_(select(_R.demand).where(holds(_R))))


def judged() -> Select[Any]:
    """Ids of the demands that a review concluded."""
    return select(review_items.c.demand).where(review_items.c.verdict.is_not(None))


def earlier(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """A condition on demands that is about their earlier rounds alone."""
    return _D.id.in_(select(_R.demand).where(*conditions))
