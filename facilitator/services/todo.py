"""What one responsible party or person has to do: counted and listed once, for the page and for the paper."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from facilitator.domain.demands.follow_up import calls_due
from facilitator.domain.demands.parties import named_parties
from facilitator.domain.demands.standing import FOLLOW_UP_DAYS
from facilitator.domain.demands.states import STATE_NAMES, UNDER_DEADLINE, DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import URGENCY_NAMES, Urgency, days_late
from facilitator.domain.here import day_of
from facilitator.domain.papers.due import due_words
from facilitator.domain.papers.without_reporter import without_reporter
from facilitator.domain.said import said
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.subject import WITHHELD
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class TodoLine:
    """`due` is the deadline in words, or the call that is due; `where` is building or place: whoever does the work has
    to find it."""

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
    return tuple(_without_people(row, line) for row, line in _todo(who, reading))


def _without_people(row: Row, line: TodoLine) -> TodoLine:
    if row.restricted or row.matter == Matter.PRIVATE:
        return replace(line, title=WITHHELD, where="")
    people = (row.reporter_name, row.proxy_name, row.contact)
    return replace(line, title=without_reporter(line.title, people), where=without_reporter(line.where, people))


def todo_of(who: str, reading: Reading) -> tuple[TodoLine, ...]:
    return tuple(line for _row, line in _todo(who, reading))


def todo_counts(reading: Reading) -> list[tuple[str, int]]:
    """Everybody who has something to do, with how many demands; whoever has most first."""
    counts = dict(reading.store.watching.responsible(UNDER_DEADLINE))
    for row in reading.store.watching.calling(day_of(reading.now)):
        for who in _callers(row):
            counts[who] = counts.get(who, 0) + row.many
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))


def _todo(who: str, reading: Reading) -> Iterator[tuple[Row, TodoLine]]:
    """What is at work, then the calls that are due (回访)."""
    watching, today = reading.store.watching, day_of(reading.now)
    for row in watching.of_person(who, UNDER_DEADLINE):
        yield row, _line(row, today)
    calls = [row for row in watching.to_be_called(who, today) if who in _callers(row)]
    done = {(call.demand, call.round, call.day) for call in watching.calls([row.id for row in calls])}
    for row in calls:
        held = [day for day in FOLLOW_UP_DAYS if (row.id, row.round, day) in done]
        days = "、".join(str(day) for day in calls_due(row.closed_on, held, today))
        due = said(N_("该回访了，第 {days} 天"), days=days)
        yield row, replace(_line(row, today), deadline=None, due=due, days_late=0)


def _callers(row: Row) -> tuple[str, ...]:
    """Whoever had it in hand calls; the party that did the work only where nobody is named."""
    return named_parties(row.assignee) or named_parties(row.responsible_party)


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
