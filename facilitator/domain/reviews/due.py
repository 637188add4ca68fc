"""办结率 and the overdue list of a quarter: what had to be done by a day, and what was not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from facilitator.domain.reviews.statistics import FEW, rate


@dataclass(frozen=True, slots=True, order=True)
class Task:
    """One round of a demand: the deadline that was fixed last, and the day it was done, None where it was not."""

    deadline: date
    demand: str
    completed_on: date | None = None

    def done_by(self, day: date) -> bool:
        return self.completed_on is not None and self.completed_on <= day

    def late_on(self, day: date) -> int:
        """Days past the deadline; 0 where it was done by then or the deadline is still to come."""
        return 0 if self.done_by(day) else max((day - self.deadline).days, 0)


@dataclass(frozen=True, slots=True)
class Share:
    """A rate with what it was reckoned from: it is never told without its denominator."""

    part: int
    whole: int

    @property
    def rate(self) -> int | None:
        """Hundredths of a per cent; None of nothing."""
        return rate(self.part, self.whole)

    @property
    def few(self) -> bool:
        return self.whole < FEW


def due_between(tasks: Iterable[Task], first: date, until: date) -> tuple[Task, ...]:
    """Rounds whose deadline lies in these days, both included, the earliest first."""
    return tuple(sorted({task for task in tasks if first <= task.deadline <= until}, key=_order))


def resolution(due: Iterable[Task], until: date) -> Share:
    """办结率 = done by the last day, of those that were due in the period (`domain.md` §6: completed / due).

    Whatever was done early counts, whatever was done after the last day does not. Only what was due is counted above
    the line, so that it is never more than 100 %.
    """
    listed = tuple(due)
    return Share(sum(task.done_by(until) for task in listed), len(listed))


def overdue(tasks: Iterable[Task], until: date) -> tuple[Task, ...]:
    """Not done on this day though the deadline had passed, from whatever quarter; the latest first."""
    late = {task for task in tasks if task.late_on(until) > 0}
    return tuple(sorted(late, key=_order))


def _order(task: Task) -> tuple[date, str]:
    return task.deadline, task.demand
