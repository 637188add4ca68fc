"""Question of 时限提醒: what was raised and still holds, of each demand the gravest only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.demands.watching import ALERT_NAMES, AlertKind
from facilitator.domain.here import day_of
from facilitator.domain.papers.words import due_words
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.watched import alerts_now, named
from facilitator.services.verb import Question


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
    kind: AlertKind
    kind_name: str
    lines: tuple[Reminder, ...]


_ABOUT_THE_DEADLINE = (AlertKind.OVERDUE, AlertKind.ESCALATE, AlertKind.DUE_SOON)


def reminders(question: Reminders, reading: Reading) -> tuple[ReminderGroup, ...]:
    """Groups from the gravest to the mildest; within one the longest waiting first."""
    today = day_of(reading.now)
    raised = reading.store.watching.alerted(today)
    found: dict[AlertKind, list[Reminder]] = {}
    for row, come in alerts_now(reading):
        held = [alert for alert in come if named(row.id, [alert])[0] in raised]
        if not held:
            continue
        gravest = held[0]
        due = due_words(row.deadline, today) if gravest.kind in _ABOUT_THE_DEADLINE else ""
        line = Reminder(row.number or "", row.title, row.responsible_party or "", due, row.deadline, gravest.at)
        found.setdefault(gravest.kind, []).append(line)
    return tuple(
        ReminderGroup(kind, ALERT_NAMES[kind], tuple(sorted(found[kind], key=lambda line: line.since)))
        for kind in AlertKind
        if kind in found
    )


QUESTION = Question("demands", "reminders", Reminders, Power.KEEP_LEDGER, N_("时限提醒"), reminders)
