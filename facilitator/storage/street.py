"""Reports to the street as rows, what has not been sent yet, and the counts of a month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, insert, or_, select, update

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import COUNCILS, LISTED, UNDER_DEADLINE, DemandState
from facilitator.domain.demands.tracks import DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.storage.tables.daily_work import street_reports
from facilitator.storage.tables.demands import demand_history, demands
from facilitator.storage.tables.minutes import minutes

_D, _H, _R = demands.c, demand_history.c, street_reports.c
_REPORTING = (DemandMove.REPORT_UP, DemandMove.ESCALATE, DemandDeed.DEPARTMENT_TRACK)


class Street:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, report: dict[str, Any]) -> None:
        self._connection.execute(insert(street_reports), report)

    def change(self, report: str, **columns: Any) -> None:
        self._connection.execute(update(street_reports).where(_R.id == report).values(**columns))

    def report(self, report: str) -> Row[Any] | None:
        return self._connection.execute(select(street_reports).where(_R.id == report)).first()

    def latest(self, limit: int) -> Sequence[Row[Any]]:
        query = select(street_reports).order_by(_R.sent_on.desc(), _R.at.desc(), _R.id).limit(limit)
        return self._connection.execute(query).all()

    def unsent_minutes(self) -> Sequence[Row[Any]]:
        """Signed minutes that nobody recorded as sent, the oldest first."""
        sent = select(_R.subject).where(_R.kind == "minutes")
        query = select(minutes).where(minutes.c.signed_at.is_not(None), minutes.c.id.not_in(sent))
        return self._connection.execute(query.order_by(minutes.c.signed_at, minutes.c.id)).all()

    def unsent_matters(self) -> Sequence[Row[Any]]:
        """Large matters that were opened, or are with the councils, and that no department has on its desk yet."""
        sent = select(_R.subject).where(_R.kind == "report_up")
        at_work = _D.state.in_([DemandState.OPENED, DemandState.REPORTED_UP, *COUNCILS])
        waiting = and_(at_work, _D.track_department == DepartmentTrack.NONE)
        query = select(demands).where(_D.matter == Matter.MAJOR, waiting, _D.id.not_in(sent))
        return self._connection.execute(query.order_by(_D.year, _D.sequence)).all()

    def unrecorded(self) -> Sequence[Row[Any]]:
        """Lines of history about a department, of matters that were reported up before reports were recorded, the
        latest first."""
        sent = select(_R.subject).where(_R.kind == "report_up")
        told = and_(_H.move.in_(_REPORTING), _D.matter == Matter.MAJOR, _D.id.not_in(sent))
        query: Select[Any] = select(_H.seq, _H.demand, _D.number, _H.actor, _H.details)
        joined = query.join_from(demand_history, demands, _D.id == _H.demand)
        return self._connection.execute(joined.where(told).order_by(_H.seq.desc())).all()

    def new(self, first: date, last: date) -> dict[str, int]:
        """Category → demands registered in these days, both included."""
        return self._counted(_D.number.is_not(None), _D.registered_on.between(first, last))

    def done(self, first: date, last: date) -> dict[str, int]:
        return self._counted(_D.completed_on.between(first, last))

    def in_hand(self) -> dict[str, int]:
        return self._counted(_D.state.in_(LISTED))

    def overdue(self, day: date) -> dict[str, int]:
        """Category → demands whose deadline had passed on this day and that were not done by then."""
        done_later = and_(_D.completed_on.is_not(None), _D.completed_on > day)
        return self._counted(_D.deadline < day, or_(_D.state.in_(UNDER_DEADLINE), done_later))

    def waiting_for_a_department(self) -> Sequence[Row[Any]]:
        query = select(demands).where(_D.state == DemandState.REPORTED_UP)
        return self._connection.execute(query.order_by(_D.year, _D.sequence)).all()

    def _counted(self, *conditions: ColumnElement[bool]) -> dict[str, int]:
        query: Select[Any] = select(_D.category, func.count()).where(*conditions).group_by(_D.category)
        return {row[0]: row[1] for row in self._connection.execute(query)}
