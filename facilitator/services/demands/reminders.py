"""Question of 时限提醒: what was raised and still holds, of each demand the gravest only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.demands.watching import ALERT_NAMES, AlertKind, latest_orders
from facilitator.domain.here import day_of
from facilitator.domain.papers.due import due_words
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.watched import alerts_of
from facilitator.services.verb import Question
from facilitator.storage.rows import Row

SHOWN = 5
"""Lines of one kind; the rest is counted, and stands in the ledger."""


@dataclass(frozen=True)
class Reminders:
    pass


@dataclass(frozen=True)
class Reminder:
    """`due` is the deadline in words where the alert is about it; `since` is when the alert came."""

    number: str
    title: str
    party: str
    due: str
    deadline: date | None
    since: datetime


@dataclass(frozen=True)
class ReminderGroup:
    """`count` is of all demands of this kind, `lines` are the first of them."""

    kind: AlertKind
    kind_name: str
    count: int
    lines: tuple[Reminder, ...]


_ABOUT_THE_DEADLINE = (AlertKind.OVERDUE, AlertKind.ESCALATE, AlertKind.DUE_SOON)


def reminders(question: Reminders, reading: Reading) -> tuple[ReminderGroup, ...]:
    """Groups from the gravest to the mildest; within one the longest waiting first."""
    today, reminding = day_of(reading.now), reading.store.watching.reminding
    found = reminding.gravest(today, latest_orders(reading.now), SHOWN)
    come = {
        (row.id, alert.kind): _line(row, alert.kind, alert.at, today)
        for row, alerts in alerts_of(reading, reminding.rows([one.demand for one in found]))
        for alert in reversed(alerts)
    }
    counts = {AlertKind(one.kind): one.many for one in found}
    lines = {kind: [(one.demand, kind) for one in found if one.kind == kind] for kind in counts}
    return tuple(
        ReminderGroup(kind, ALERT_NAMES[kind], counts[kind], tuple(come[key] for key in lines[kind] if key in come))
        for kind in AlertKind
        if kind in counts
    )


def _line(row: Row, kind: AlertKind, since: datetime, today: date) -> Reminder:
    due = due_words(row.deadline, today) if kind in _ABOUT_THE_DEADLINE else ""
    return Reminder(row.number or "", row.title, row.responsible_party or "", due, row.deadline, since)


QUESTION = Question("demands", "reminders", Reminders, Power.KEEP_LEDGER, N_("时限提醒"), reminders)
