"""What one responsible party or person has to do: counted and listed once, for the page and for the paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from facilitator.domain.demands.states import STATE_NAMES, UNDER_DEADLINE, DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import URGENCY_NAMES, Urgency, days_late
from facilitator.domain.here import day_of
from facilitator.domain.papers.without_reporter import without_reporter
from facilitator.domain.papers.words import due_words
from facilitator.services.context import Reading
from facilitator.services.subject import WITHHELD
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class TodoLine:
    """`due` is the deadline in words; `where` is building or place: whoever does the work has to find it."""

    number: str
    title: str
    where: str
    state_name: str
    urgency: str | None
    urgency_name: str
    deadline: date | None
    due: str
    days_late: int


def todo_on_paper(who: str, reading: Reading) -> tuple[TodoLine, ...]:
    """As it leaves the house with whoever does the work: without the reporter, as on the order, and of a private matter
    the number alone."""
    rows = reading.store.watching.of_person(who, UNDER_DEADLINE)
    return tuple(_without_people(row, _line(row, day_of(reading.now))) for row in rows)


def _without_people(row: Row, line: TodoLine) -> TodoLine:
    if row.restricted or row.matter == Matter.PRIVATE:
        return replace(line, title=WITHHELD, where="")
    people = (row.reporter_name, row.proxy_name, row.contact)
    return replace(line, title=without_reporter(line.title, people), where=without_reporter(line.where, people))


def todo_of(who: str, reading: Reading) -> tuple[TodoLine, ...]:
    rows = reading.store.watching.of_person(who, UNDER_DEADLINE)
    return tuple(_line(row, day_of(reading.now)) for row in rows)


def _line(row: Row, today: date) -> TodoLine:
    return TodoLine(
        number=row.number or "",
        title=row.title,
        where=row.building or row.location or row.grid or "",
        state_name=STATE_NAMES[DemandState(row.state)],
        urgency=row.urgency,
        urgency_name=URGENCY_NAMES[Urgency(row.urgency)] if row.urgency else "",
        deadline=row.deadline,
        due=due_words(row.deadline, today),
        days_late=days_late(row.deadline, today),
    )
