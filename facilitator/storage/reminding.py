"""时限提醒 counted where the rows are: of every demand the gravest alert that was raised and still holds.

The rule is that of `domain.demands.watching.alerts`, here in SQL; a test holds the two together. Days and moments are
texts that sort as they follow each other, and the `due` of an alert begins with the day from which it holds.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, String, and_, case, exists, func, not_, or_, select, type_coerce

from facilitator.domain.demands.guards import ESCALATE_LATE
from facilitator.domain.demands.standing import FOLLOW_UP_DAYS
from facilitator.domain.demands.states import UNDER_DEADLINE, DemandState
from facilitator.domain.demands.urgency import NEAR, USUALLY_NEAR, Urgency
from facilitator.domain.demands.watching import BY_THE_CLOCK, CONTACT, ORDERED, UNPLANNED, AlertKind, LatestOrders
from facilitator.storage.calling import call_due
from facilitator.storage.tables.demands import demand_history, demands
from facilitator.storage.tables.follow_through import deadline_alerts

_D, _A, _H = demands.c, deadline_alerts.c, demand_history.c
_LATER = "U"
"""Behind the date of a day it sorts after every moment of that day: 2026-11-25T… < 2026-11-25U < 2026-11-26."""
Condition = ColumnElement[bool]


class Reminding:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def gravest(self, today: date, orders: LatestOrders, most: int) -> Sequence[Row[Any]]:
        """`demand`, `kind`, and `many`, how many demands have this kind for their gravest; at most so many of each
        kind, the longest waiting first. Materialized: SQLite would work the kind out anew wherever it is named."""
        columns = (_D.id, _D.year, _D.sequence, _D.round, _D.deadline, _D.closed_on, _D.review_on)
        told = select(*columns, _gravest(today, orders).label("kind")).where(may_be_due(today))
        held = told.cte("held").prefix_with("MATERIALIZED").c
        order = (_waits(held), held.year, held.sequence, held.id)
        place = func.row_number().over(partition_by=held.kind, order_by=order).label("place")
        many = func.count().over(partition_by=held.kind).label("many")
        ranked = select(held.id, held.kind, many, place).where(held.kind.is_not(None)).subquery("ranked").c
        shown: Any = select(ranked.id.label("demand"), ranked.kind, ranked.many).where(ranked.place <= most)
        found: Sequence[Row[Any]] = self._connection.execute(shown.order_by(ranked.kind, ranked.place)).all()
        return found

    def rows(self, wanted: Collection[str]) -> Sequence[Row[Any]]:
        return self._connection.execute(select(demands).where(_D.id.in_(wanted))).all()


def may_be_due(today: date) -> Condition:
    """Whatever a deadline may have come for; the rule decides."""
    soon = _D.deadline <= today + timedelta(days=USUALLY_NEAR)
    by_the_clock = _D.urgency.in_([Urgency.URGENT, Urgency.PRIORITY])
    return or_(
        and_(_D.state.in_(UNDER_DEADLINE), or_(soon, by_the_clock)),
        and_(_D.state == DemandState.TRACKING, _D.closed_on <= today - timedelta(days=min(FOLLOW_UP_DAYS))),
        and_(_D.state == DemandState.DEFERRED, _D.review_on <= today),
    )


def _gravest(today: date, orders: LatestOrders) -> ColumnElement[Any]:
    """The kinds in their own order, from the gravest to the mildest; what was not raised yet is passed over."""
    open_, unfinished = _D.state.in_(UNDER_DEADLINE), _D.state != DemandState.AWAITING_ACCEPTANCE
    urgent = and_(open_, _D.urgency == Urgency.URGENT)
    unplanned = and_(_D.state.in_(UNPLANNED), _D.urgency == Urgency.PRIORITY)
    long_late, near, kind = today - timedelta(days=ESCALATE_LATE), _near(today), AlertKind
    conditions = {
        kind.DISPOSAL: and_(urgent, unfinished, _ordered(kind.DISPOSAL, orders.disposal)),
        kind.CONTACT: and_(urgent, _ordered(kind.CONTACT, orders.contact), not_(_contacted())),
        kind.ESCALATE: and_(open_, _D.deadline <= long_late, _raised(kind.ESCALATE, _A.due > _end_of(_D.deadline))),
        kind.OVERDUE: and_(open_, _D.deadline < today, _raised(kind.OVERDUE, _A.due > _end_of(_D.deadline))),
        kind.PLAN_OWED: and_(unplanned, _ordered(kind.PLAN_OWED, orders.plan_owed)),
        kind.PLAN_ASKED: and_(unplanned, _ordered(kind.PLAN_ASKED, orders.plan_asked)),
        kind.DUE_SOON: and_(open_, _D.deadline <= near, _raised(kind.DUE_SOON, _A.due < _end_of(_D.deadline))),
        kind.FOLLOW_UP: and_(_D.state == DemandState.TRACKING, _to_be_called(today)),
        kind.REVIEW: and_(
            _D.state == DemandState.DEFERRED, _D.review_on <= today, _raised(kind.REVIEW, _A.due > _D.review_on)
        ),
    }
    return case(*((conditions[each], each.value) for each in AlertKind), else_=None)


def _waits(held: Any) -> ColumnElement[Any]:
    """What waits longest sorts first; only what has the same kind is compared."""
    ordered = select(func.min(_H.at)).where(_H.demand == held.id, _H.round == held.round, _H.move.in_(ORDERED))
    return case(
        (held.kind.in_(BY_THE_CLOCK), ordered.scalar_subquery()),
        (held.kind == AlertKind.FOLLOW_UP, held.closed_on),
        (held.kind == AlertKind.REVIEW, held.review_on),
        else_=held.deadline,
    )


def _raised(kind: AlertKind, *conditions: Condition) -> Condition:
    return exists().where(_A.demand == _D.id, _A.kind == kind, *conditions)


def _ordered(kind: AlertKind, latest: datetime) -> Condition:
    """It was ordered in this round early enough, and this was raised since: what an earlier round raised is over."""
    order = (_H.demand == _D.id, _H.round == _D.round, _H.move.in_(ORDERED), _H.at <= latest)
    return exists().where(*order, _A.demand == _H.demand, _A.kind == kind, _A.at >= _H.at)


def _contacted() -> Condition:
    """Something was done about it after it was ordered in this round."""
    done = demand_history.alias("done").c
    order = (_H.demand == _D.id, _H.round == _D.round, _H.move.in_(ORDERED))
    later = (done.demand == _H.demand, done.round == _H.round, done.seq > _H.seq, done.move.in_(CONTACT))
    return exists().where(*order, *later)


def _to_be_called(today: date) -> Condition:
    """The raised one is of this closing: whatever an earlier one raised had come before it."""
    raised = _raised(AlertKind.FOLLOW_UP, _A.due > _end_of(_D.closed_on))
    return and_(call_due(today), raised)


def _near(today: date) -> ColumnElement[Any]:
    """The latest deadline that is near today; how near that is depends on the urgency."""
    soonest = {urgency.value: (today + timedelta(days=days)).isoformat() for urgency, days in NEAR.items()}
    return case(soonest, value=_D.urgency, else_=(today + timedelta(days=USUALLY_NEAR)).isoformat())


def _end_of(day: ColumnElement[Any]) -> ColumnElement[Any]:
    return type_coerce(day, String) + _LATER
