"""What was due in a quarter: 办结率 with both its numbers, and the list of what was still not done on its last day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.here import day_of
from facilitator.domain.papers.words import long_day
from facilitator.domain.reviews.due import Share, Task, due_between, overdue, resolution
from facilitator.domain.reviews.statistics import Quarter
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_demand
from facilitator.services.quarter_cases import day_told
from facilitator.services.sight import may_see
from facilitator.services.wording import title_for
from facilitator.storage.uow import UnitOfWork


@dataclass(frozen=True)
class DueLine:
    """`days` past the deadline on the day that counts, 0 where it was done by then; `state_name` is where it stands
    now. `title` is empty for a leader of another yard."""

    demand: str
    number: str
    title: str
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
        day = long_day(self.until)
        if not self.late:
            return N_("到{day}，没有过了期限还没办结的。").format(day=day)
        return N_("到{day}，过了期限还没办结的 {count} 件。").format(day=day, count=len(self.late))


def quarter_due(reading: Reading, quarter: Quarter) -> QuarterDue:
    until = min(quarter.last, day_of(reading.now))
    tasks = tuple(_tasks(reading.store, until))
    due = due_between(tasks, quarter.first, until)
    return QuarterDue(until, resolution(due, until), due, overdue(tasks, until))


def due_lines(reading: Reading, tasks: tuple[Task, ...], until: date) -> tuple[DueLine, ...]:
    return tuple(_line(reading, task, until) for task in tasks)


def _tasks(store: UnitOfWork, until: date) -> Iterator[Task]:
    """The round each demand is in, and the earlier ones as their reviews kept them; one that is told twice is one."""
    for row in store.quarters.under_deadline(until):
        yield Task(row.deadline, row.id, row.completed_on)
    for item in store.quarters.judged_rounds():
        told = item.figures["about"]
        deadline = day_told(told["deadline"])
        if deadline is not None and deadline <= until:
            yield Task(deadline, item.demand, day_told(told["completed_on"]))


def _line(reading: Reading, task: Task, until: date) -> DueLine:
    demand = find_demand(reading.store, task.demand)
    return DueLine(
        demand=demand.id,
        number=demand.number or "",
        title=title_for(reading, demand) if may_see(reading, demand) else "",
        party=demand.responsible_party or "",
        deadline=task.deadline,
        completed_on=task.completed_on,
        done=task.done_by(until),
        days=task.late_on(until),
        state_name=STATE_NAMES[DemandState(demand.state)],
    )
