"""Reports to the street as rows, what has not been sent yet, and the counts of a month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, insert, or_, select, update

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import COUNCILS, LISTED, UNDER_DEADLINE, DemandState
from facilitator.domain.demands.tracks import DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.here import HERE
from facilitator.storage.rounds import earlier, in_any_round
from facilitator.storage.tables.daily_work import street_reports
from facilitator.storage.tables.demands import demand_history, demand_rounds, demands
from facilitator.storage.tables.minutes import minutes
from facilitator.storage.taken_back import NOT_TAKEN_BACK

_D, _H, _S, _R = demands.c, demand_history.c, street_reports.c, demand_rounds.c
_REPORTING = (DemandMove.REPORT_UP, DemandMove.ESCALATE, DemandDeed.DEPARTMENT_TRACK)

_SENT_OUT = _H.move == DemandMove.DISPATCH_URGENT
_JUDGED = and_(_H.before == DemandState.URGENT_DISPATCHED, _H.after != DemandState.URGENT_DISPATCHED)


class Street:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, report: dict[str, Any]) -> None:
        self._connection.execute(insert(street_reports), report)

    def change(self, report: str, **columns: Any) -> None:
        self._connection.execute(update(street_reports).where(_S.id == report).values(**columns))

    def report(self, report: str) -> Row[Any] | None:
        return self._connection.execute(select(street_reports).where(_S.id == report)).first()

    def latest(self, limit: int) -> Sequence[Row[Any]]:
        query = select(street_reports).order_by(_S.sent_on.desc(), _S.at.desc(), _S.id).limit(limit)
        return self._connection.execute(query).all()

    def unsent_minutes(self) -> Sequence[Row[Any]]:
        """Signed minutes that nobody recorded as sent, the oldest first."""
        sent = select(_S.subject).where(_S.kind == "minutes")
        query = select(minutes).where(minutes.c.signed_at.is_not(None), minutes.c.id.not_in(sent))
        return self._connection.execute(query.order_by(minutes.c.signed_at, minutes.c.id)).all()

    def unsent_matters(self) -> Sequence[Row[Any]]:
        """Large matters that were opened, or are with the councils, and that no department has on its desk yet."""
        sent = select(_S.subject).where(_S.kind == "report_up")
        at_work = _D.state.in_([DemandState.OPENED, DemandState.REPORTED_UP, *COUNCILS])
        waiting = and_(at_work, _D.track_department == DepartmentTrack.NONE)
        query = select(demands).where(_D.matter == Matter.MAJOR, waiting, _D.id.not_in(sent))
        return self._connection.execute(query.order_by(_D.year, _D.sequence)).all()

    def unrecorded(self) -> Sequence[Row[Any]]:
        """Lines of history about a department, of matters that were reported up before reports were recorded, the
        latest first."""
        sent = select(_S.subject).where(_S.kind == "report_up")
        told = and_(_H.move.in_(_REPORTING), _D.matter == Matter.MAJOR, _D.id.not_in(sent))
        query: Select[Any] = select(_H.seq, _H.demand, _D.number, _H.actor, _H.details)
        joined = query.join_from(demand_history, demands, _D.id == _H.demand)
        return self._connection.execute(joined.where(told).order_by(_H.seq.desc())).all()

    def new(self, first: date, last: date) -> dict[str, int]:
        """Category → demands registered in these days, both included."""
        return self._counted(_D.number.is_not(None), _D.registered_on.between(first, last))

    def done(self, first: date, last: date) -> dict[str, int]:
        """In whichever of their rounds."""
        return self._counted(in_any_round(lambda columns: columns.completed_on.between(first, last)))

    def in_hand(self) -> dict[str, int]:
        """Category → demands of 问题清单 now."""
        return self._counted(_D.state.in_(LISTED))

    def were_in_hand(self, day: date) -> dict[str, int]:
        """Category → demands that had been opened by the end of this past day and were closed later, or not yet; and
        those that were sent out as urgent by then, and waited for the two committees still."""
        still = and_(_D.opened_on <= day, or_(_D.state.in_(LISTED), _D.closed_on > day))
        urgent = and_(_D.id.in_(_by_then(day, _SENT_OUT)), _D.id.not_in(_by_then(day, _JUDGED)))
        return self._counted(or_(still, urgent, earlier(_R.opened_on <= day, _R.closed_on > day)))

    def overdue(self, day: date) -> dict[str, int]:
        """Category → demands whose deadline had passed on this day and that were not done by then."""
        done_later = and_(_D.completed_on.is_not(None), _D.completed_on > day)
        now = and_(_D.deadline < day, or_(_D.state.in_(UNDER_DEADLINE), done_later))
        return self._counted(or_(now, earlier(_R.deadline < day, _R.completed_on > day)))

    def waiting_for_a_department(self) -> Sequence[Row[Any]]:
        query = select(demands).where(_D.state == DemandState.REPORTED_UP)
        return self._connection.execute(query.order_by(_D.year, _D.sequence)).all()

    def _counted(self, *conditions: ColumnElement[bool]) -> dict[str, int]:
        query: Select[Any] = select(_D.category, func.count()).where(*conditions, NOT_TAKEN_BACK).group_by(_D.category)
        return {row[0]: row[1] for row in self._connection.execute(query)}


def _by_then(day: date, happened: ColumnElement[bool]) -> Select[Any]:
    """Demands to which this had happened by the end of the day, as people here count it."""
    end = datetime.combine(day + timedelta(days=1), time(), HERE)
    return select(_H.demand).where(happened, _H.at < end)
