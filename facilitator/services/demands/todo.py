"""Questions of the to-do sheet: who answers for what, and everything that one party or person has to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.todo import TodoLine, todo_counts, todo_of
from facilitator.services.verb import Question


@dataclass(frozen=True)
class TodoPeople:
    pass


@dataclass(frozen=True)
class TodoPerson:
    """A responsible party or an assignee with how many demands under a deadline or to be called about."""

    who: str
    count: int


@dataclass(frozen=True)
class Todo:
    who: str


def todo_people(question: TodoPeople, reading: Reading) -> tuple[TodoPerson, ...]:
    return tuple(TodoPerson(who, count) for who, count in todo_counts(reading))


def todo(question: Todo, reading: Reading) -> tuple[TodoLine, ...]:
    return todo_of(question.who.strip(), reading)


QUESTIONS: tuple[Question[Any], ...] = (
    Question("demands", "todo_people", TodoPeople, Power.KEEP_LEDGER, N_("谁要办几件"), todo_people),
    Question("demands", "todo", Todo, Power.KEEP_LEDGER, N_("一个人要办的事"), todo),
)
