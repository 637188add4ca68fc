"""demands.watch: the worker looks which deadlines have come, and raises each of them once, also after a power cut."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from facilitator.domain.demands.events import DeadlinesCame
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Reading
from facilitator.services.demands.watched import alerts_now, named
from facilitator.services.verb import Question, Verb


@dataclass(frozen=True)
class WatchDeadlines:
    pass


@dataclass(frozen=True)
class WatchedDeadlines:
    """How many alerts are new."""

    alerts: int


@dataclass(frozen=True)
class UnraisedAlerts:
    pass


def watch(command: WatchDeadlines, context: Context) -> WatchedDeadlines:
    """One event for all that came since the last look; nothing is written when nothing came."""
    fresh = _fresh(context)
    if fresh:
        rows = [{"demand": demand, "kind": kind, "due": due, "at": context.now} for demand, kind, due in fresh]
        context.store.watching.raise_alerts(rows)
        context.record(DeadlinesCame(dict(sorted(Counter(kind for _demand, kind, _due in fresh).items()))))
    return WatchedDeadlines(len(fresh))


def unraised(question: UnraisedAlerts, reading: Reading) -> int:
    """So that the worker takes the writer's turn only when there is something to write."""
    return len(_fresh(reading))


def _fresh(reading: Reading) -> list[tuple[str, str, str]]:
    raised = reading.store.watching.alerted(day_of(reading.now))
    return [one for row, come in alerts_now(reading) for one in named(row.id, come) if one not in raised]


VERB = Verb("demands", "watch", WatchDeadlines, Power.WORK, N_("看哪些时限到了"), watch)
QUESTION: Question[Any] = Question(
    "demands", "unraised", UnraisedAlerts, Power.WORK, N_("几个时限到了还没有提醒"), unraised
)
