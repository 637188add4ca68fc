"""What was due in a quarter: 办结率 with both its numbers, and the list of what was still not done on its last day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.moves import BEGIN_A_ROUND, DemandMove
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.here import day_of
from facilitator.domain.reviews.due import Share, Task, due_between, overdue, resolution
from facilitator.domain.reviews.statistics import Quarter
from facilitator.domain.reviews.stood import Entry, Round, tasks_on
from facilitator.domain.said import said
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.quarter_cases import day_told
from facilitator.services.sight import unseen_of
from facilitator.services.wording import Wording, words_for
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


@dataclass(frozen=True)
class DueLine:
    """`days` past the deadline on the day that counts, 0 where it was done by then; `state_name` is where it stands
    now. `title` is empty where it is `unseen`, which says why."""

    demand: str
    number: str
    title: str
    unseen: str
    party: str
    deadline: date
    completed_on: date | None
    done: bool
    days: int
    state_name: str


@dataclass(frozen=True)
class QuarterDue:
    """`until`: the quarter's last day, or today while it runs. `tasks` were due in it, `late` in it or before."""

    until: date
    share: Share
    tasks: tuple[Task, ...]
    late: tuple[Task, ...]

    @property
    def sentence(self) -> str:
        if not self.late:
            return said(N_("到{day}，没有过了期限还没办结的。"), day=self.until)
        return said(N_("到{day}，过了期限还没办结的 {count} 件。"), day=self.until, count=len(self.late))


def quarter_due(reading: Reading, quarter: Quarter) -> QuarterDue:
    until = min(quarter.last, day_of(reading.now))
    tasks = tuple(_tasks(reading.store, until))
    due = due_between(tasks, quarter.first, until)
    return QuarterDue(until, resolution(due, until), due, overdue(tasks, until))


def due_lines(reading: Reading, tasks: tuple[Task, ...], until: date) -> tuple[DueLine, ...]:
    demands = reading.store.waiting.named({task.demand for task in tasks})
    word, hidden = words_for(reading, list(demands.values())), unseen_of(reading, list(demands.values()))
    return tuple(_line(demands[task.demand], task, until, word, hidden[task.demand]) for task in tasks)


def _tasks(store: UnitOfWork, until: date) -> Iterator[Task]:
    """Round by round, as each demand stood on that day. Only of what was in hand then the history is read: nobody moves
    the deadline of work that is done."""
    rows, rounds = store.quarters.under_deadline(until), _rounds(store)
    changed = [row.id for row in rows if day_of(row.changed_at) > until and not _done_by(row, until)]
    entries: dict[str, list[Entry]] = {}
    for line in store.quarters.history_of(changed):
        entries.setdefault(line.demand, []).append(_entry(line))
    for row in rows:
        known = {**rounds.get(row.id, {}), row.round: Round(row.round, row.deadline, row.completed_on)}
        yield from tasks_on(until, row.id, row.state, tuple(known.values()), entries.get(row.id, ()))


FIRST_ROUND = 1
"""Figures that were kept before rounds were counted are those of the first."""


def _done_by(row: Row, until: date) -> bool:
    return row.completed_on is not None and row.completed_on <= until


def _rounds(store: UnitOfWork) -> dict[str, dict[int, Round]]:
    """Demand → its earlier rounds: as their reviews kept them, else as they ended."""
    found: dict[str, dict[int, Round]] = {}
    for row in store.quarters.earlier_rounds():
        found.setdefault(row.demand, {})[row.round] = Round(row.round, row.deadline, row.completed_on)
    for item in store.quarters.judged_rounds():
        told = item.figures["about"]
        days = (day_told(told[name]) for name in ("deadline", "completed_on"))
        number = told.get("round", FIRST_ROUND)
        found.setdefault(item.demand, {})[number] = Round(number, *days)
    return found


def _entry(line: Row) -> Entry:
    """An order that a running meeting only noted fixes nothing yet; an extension tells its day as `until`."""
    fixed = "until" if line.move == DemandMove.EXTEND else "deadline"
    days = (None, None) if line.move == DemandDeed.TRIAGE_NOTED else map(line.details.get, (fixed, "replaced"))
    return Entry(day_of(line.at), line.round, line.before, line.move in BEGIN_A_ROUND, *map(day_told, days))


def _line(demand: Row, task: Task, until: date, word: Wording, hidden: str) -> DueLine:
    return DueLine(
        demand=demand.id,
        number=demand.number or "",
        title="" if hidden else word.say(str(demand.id), str(demand.title)),
        unseen=hidden,
        party=demand.responsible_party or "",
        deadline=task.deadline,
        completed_on=task.completed_on,
        done=task.done_by(until),
        days=task.late_on(until),
        state_name=STATE_NAMES[DemandState(demand.state)],
    )
