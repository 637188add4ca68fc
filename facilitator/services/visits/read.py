"""Questions about 走访: the list, who is due, one person with the last visits, and the count for the public."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from facilitator.domain.daily.visiting import month_span, public_count
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.verb import Question
from facilitator.services.visits.people import find_visited, own_visitor
from facilitator.storage.rows import Row

LATEST = 12


@dataclass(frozen=True)
class VisitedPerson:
    """`due`: the next visit is today or should have been."""

    id: str
    name: str
    building: str
    door: str | None
    visitor: str
    every_days: int
    next_on: date
    due: bool


@dataclass(frozen=True)
class VisitLine:
    id: str
    on: date
    text: str
    demand: str | None
    read_back: bool
    signed: bool
    actor: str


@dataclass(frozen=True)
class VisitedInFull(VisitedPerson):
    visits: tuple[VisitLine, ...]


@dataclass(frozen=True)
class Coverage:
    """For the public: how many people are visited regularly, how many were this month; under three it says <3."""

    month: str
    people: str
    visited: str


@dataclass(frozen=True)
class VisitList:
    pass


@dataclass(frozen=True)
class DueVisits:
    pass


@dataclass(frozen=True)
class VisitedDetail:
    visited: str


@dataclass(frozen=True)
class VisitByKey:
    """Whether a phone's visit has arrived."""

    key: str


@dataclass(frozen=True)
class VisitCoverage:
    """`month`: 2026-11."""

    month: str


def visit_list(question: VisitList, reading: Reading) -> tuple[VisitedPerson, ...]:
    today = day_of(reading.now)
    return tuple(_person(row, today) for row in reading.store.visits.people(own_visitor(reading)))


def due_visits(question: DueVisits, reading: Reading) -> tuple[VisitedPerson, ...]:
    return tuple(person for person in visit_list(VisitList(), reading) if person.due)


def visited_detail(question: VisitedDetail, reading: Reading) -> VisitedInFull:
    row = find_visited(reading, question.visited)
    visits = tuple(_visit(each, reading) for each in reading.store.visits.of_person(row.id, LATEST))
    return VisitedInFull(**vars(_person(row, day_of(reading.now))), visits=visits)


def visit_by_key(question: VisitByKey, reading: Reading) -> bool:
    return reading.store.visits.by_key(question.key) is not None


def coverage(question: VisitCoverage, reading: Reading) -> Coverage:
    first, last = month_span(question.month, day_of(reading.now))
    visits = reading.store.visits
    return Coverage(
        question.month, public_count(visits.count_active()), public_count(visits.visited_between(first, last))
    )


def _person(row: Row, today: date) -> VisitedPerson:
    return VisitedPerson(
        row.id, row.name, row.building, row.door, row.visitor_name, row.every_days, row.next_on, row.next_on <= today
    )


def _visit(row: Row, reading: Reading) -> VisitLine:
    demand = reading.store.ledger.demand(row.demand) if row.demand else None
    number = demand.number if demand is not None else None
    return VisitLine(row.id, row.on_day, row.text, number, row.read_back, row.signature is not None, row.actor)


QUESTIONS: tuple[Question[Any], ...] = (
    Question("visits", "list", VisitList, Power.MAKE_DRAFTS, N_("走访名单"), visit_list),
    Question("visits", "due", DueVisits, Power.MAKE_DRAFTS, N_("该走访的人"), due_visits),
    Question("visits", "detail", VisitedDetail, Power.MAKE_DRAFTS, N_("走访的一个人"), visited_detail),
    Question("visits", "arrived", VisitByKey, Power.MAKE_DRAFTS, N_("这次走访收到没有"), visit_by_key),
    Question("visits", "coverage", VisitCoverage, Power.PUBLIC, N_("每月走访覆盖"), coverage),
)
