"""Which deadlines of a demand have come: red by the hour, yellow by the working day, blue by its day, then the calls.

Source: domain study §1.5 (红 24 小时处置、2 小时联系；黄 3—5 个工作日有方案；蓝 30 天). The working week is Monday to
Friday: public holidays are not known here, so a plan may be asked for a little early around them, never late.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from facilitator.domain.days import days_on
from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.guards import ESCALATE_LATE
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.standing import FOLLOW_UP_DAYS
from facilitator.domain.demands.states import UNDER_DEADLINE, DemandState
from facilitator.domain.demands.urgency import NEAR, USUALLY_NEAR, Urgency
from facilitator.domain.here import HERE
from facilitator.domain.words import N_

CONTACT_WITHIN = timedelta(hours=2)
DISPOSED_WITHIN = timedelta(hours=24)
PLAN_ASKED, PLAN_OWED = 3, 5
"""Working days."""
SATURDAY = 5
UNPLANNED = (DemandState.OPENED, DemandState.URGENT_DISPATCHED)
"""Nothing has happened but the opening."""
ORDERED = (DemandMove.DISPATCH_URGENT, DemandMove.OPEN_ORDER, DemandMove.RATIFY)
"""The first of them in a round starts its clock."""
CONTACT = (
    DemandDeed.CONTACT_TRIED,
    DemandDeed.REPLY,
    DemandDeed.TAKE_UP,
    DemandDeed.REPORT_PROGRESS,
    DemandMove.BEGIN,
)
"""Somebody was spoken to, or something was done."""


class AlertKind(StrEnum):
    """From the gravest to the mildest; of one demand only the gravest is shown."""

    DISPOSAL = "disposal"
    CONTACT = "contact"
    ESCALATE = "escalate"
    OVERDUE = "overdue"
    PLAN_OWED = "plan_owed"
    PLAN_ASKED = "plan_asked"
    DUE_SOON = "due_soon"
    FOLLOW_UP = "follow_up"
    REVIEW = "review"


BY_THE_CLOCK = (AlertKind.DISPOSAL, AlertKind.CONTACT, AlertKind.PLAN_OWED, AlertKind.PLAN_ASKED)
"""Counted from the order; all others from a day that is fixed in the ledger."""
ALERT_NAMES = {
    AlertKind.DISPOSAL: N_("紧急，满 24 小时还没有处置完"),
    AlertKind.CONTACT: N_("紧急，满 2 小时还没有联系记录"),
    AlertKind.ESCALATE: N_("超期 30 天以上，请书记定要不要升级上报"),
    AlertKind.OVERDUE: N_("已经超期"),
    AlertKind.PLAN_OWED: N_("重点，满 5 个工作日还没有方案"),
    AlertKind.PLAN_ASKED: N_("重点，满 3 个工作日，该有方案了"),
    AlertKind.DUE_SOON: N_("快到期"),
    AlertKind.FOLLOW_UP: N_("该回访了"),
    AlertKind.REVIEW: N_("暂缓到期，请重新审定"),
}


@dataclass(frozen=True)
class Watched:
    """What the watch must know of one demand. `ordered_at`: when it was dispatched or opened in this round;
    `contacted`: since then somebody was spoken to, or something was done; `called`: follow-up days of this round."""

    state: DemandState
    urgency: Urgency | None = None
    deadline: date | None = None
    ordered_at: datetime | None = None
    contacted: bool = False
    closed_on: date | None = None
    called: frozenset[int] = field(default_factory=frozenset)
    review_on: date | None = None


@dataclass(frozen=True)
class Alert:
    """`at` is the moment from which it holds; kind and moment together happen once in the life of a demand."""

    kind: AlertKind
    at: datetime


def alerts(watched: Watched, now: datetime) -> tuple[Alert, ...]:
    """Everything that has come by now, the gravest first; nothing while the work is suspended."""
    order = list(AlertKind)
    come = [alert for alert in thresholds(watched) if alert.at <= now]
    return tuple(sorted(come, key=lambda alert: (order.index(alert.kind), alert.at)))


def thresholds(watched: Watched) -> Iterator[Alert]:
    """Every moment that this demand is heading for as it stands."""
    if watched.state in UNDER_DEADLINE:
        yield from _by_hours(watched)
        yield from _by_working_days(watched)
        yield from _by_deadline(watched)
    elif watched.state is DemandState.TRACKING and watched.closed_on is not None:
        for day in FOLLOW_UP_DAYS:
            if day not in watched.called:
                yield Alert(AlertKind.FOLLOW_UP, start_of(days_on(watched.closed_on, day)))
    elif watched.state is DemandState.DEFERRED and watched.review_on is not None:
        yield Alert(AlertKind.REVIEW, start_of(watched.review_on))


def _by_hours(watched: Watched) -> Iterator[Alert]:
    if watched.urgency is not Urgency.URGENT or watched.ordered_at is None:
        return
    if not watched.contacted:
        yield Alert(AlertKind.CONTACT, watched.ordered_at + CONTACT_WITHIN)
    if watched.state is not DemandState.AWAITING_ACCEPTANCE:
        yield Alert(AlertKind.DISPOSAL, watched.ordered_at + DISPOSED_WITHIN)


def _by_working_days(watched: Watched) -> Iterator[Alert]:
    """A plan is owed while nothing has happened but the opening."""
    if watched.urgency is not Urgency.PRIORITY or watched.ordered_at is None or watched.state not in UNPLANNED:
        return
    opened = watched.ordered_at.astimezone(HERE).date()
    yield Alert(AlertKind.PLAN_ASKED, start_of(working_day_after(opened, PLAN_ASKED)))
    yield Alert(AlertKind.PLAN_OWED, start_of(days_on(working_day_after(opened, PLAN_OWED), 1)))


def _by_deadline(watched: Watched) -> Iterator[Alert]:
    """On the day of the deadline itself nothing is overdue yet."""
    if watched.deadline is None:
        return
    near = NEAR.get(watched.urgency, USUALLY_NEAR) if watched.urgency else USUALLY_NEAR
    yield Alert(AlertKind.DUE_SOON, start_of(days_on(watched.deadline, -near)))
    yield Alert(AlertKind.OVERDUE, start_of(days_on(watched.deadline, 1)))
    yield Alert(AlertKind.ESCALATE, start_of(days_on(watched.deadline, ESCALATE_LATE)))


@dataclass(frozen=True)
class LatestOrders:
    """Of each kind by the clock the latest moment of an order for which it has come by now."""

    disposal: datetime
    contact: datetime
    plan_owed: datetime
    plan_asked: datetime


def latest_orders(now: datetime) -> LatestOrders:
    """`thresholds` read backwards."""
    today = now.astimezone(HERE).date()
    return LatestOrders(
        disposal=now - DISPOSED_WITHIN,
        contact=now - CONTACT_WITHIN,
        plan_owed=_last_moment_before(days_on(today, -1), PLAN_OWED),
        plan_asked=_last_moment_before(today, PLAN_ASKED),
    )


def _last_moment_before(day: date, working_days: int) -> datetime:
    """The end of the latest day after which so many working days had passed on this one."""
    opened = day
    while working_day_after(opened, working_days) > day:
        opened -= timedelta(days=1)
    return start_of(days_on(opened, 1)) - timedelta(microseconds=1)


def working_day_after(day: date, count: int) -> date:
    """The `count`-th day from Monday to Friday after this one."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < SATURDAY
    return day


def start_of(day: date) -> datetime:
    return datetime.combine(day, time(), HERE)
