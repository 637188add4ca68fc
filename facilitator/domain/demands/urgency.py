"""How soon: the urgency fixed at 开单, and whether a deadline has passed (computed, never a state)."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from facilitator.domain.words import N_


class Urgency(StrEnum):
    URGENT = "urgent"
    PRIORITY = "priority"
    ROUTINE = "routine"
    PROJECT = "project"


URGENCY_NAMES = {
    Urgency.URGENT: N_("紧急"),
    Urgency.PRIORITY: N_("重点"),
    Urgency.ROUTINE: N_("常规"),
    Urgency.PROJECT: N_("项目"),
}

NEAR = {Urgency.URGENT: 1, Urgency.PRIORITY: 2}
USUALLY_NEAR = 7
"""Days before the deadline from which a demand is near due (黄 in `experience.md` §2.4)."""


class Light(StrEnum):
    """红黄绿, computed; every face shows it in words."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    FINE = "fine"


def light(deadline: date | None, urgency: str | None, today: date) -> Light:
    """On the day of the deadline itself nothing is overdue yet."""
    if deadline is None:
        return Light.FINE
    if deadline < today:
        return Light.OVERDUE
    near = NEAR.get(Urgency(urgency), USUALLY_NEAR) if urgency else USUALLY_NEAR
    return Light.DUE_SOON if (deadline - today).days <= near else Light.FINE


def days_late(deadline: date | None, today: date) -> int:
    """Whole days past the deadline; 0 when there is none or it has not passed."""
    return 0 if deadline is None else max(0, (today - deadline).days)


_USUAL = {Urgency.URGENT: timedelta(days=1), Urgency.ROUTINE: timedelta(days=30), Urgency.PROJECT: timedelta(days=180)}
PRIORITY_WORKING_DAYS = 5


def default_deadline(urgency: Urgency, today: date) -> date:
    """The day offered at 开单 (`domain.md` §1.5): 24 hours, 5 working days, 30 days; a project gets half a year."""
    if urgency is Urgency.PRIORITY:
        return after_working_days(today, PRIORITY_WORKING_DAYS)
    return today + _USUAL[urgency]


def after_working_days(day: date, count: int) -> date:
    """So many Mondays to Fridays later. Holidays and the weekends worked for them are not known offline."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day
