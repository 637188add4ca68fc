"""谁要办什么: the people who answer for something, and the to-do list of one of them."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template, request
from flask.typing import ResponseReturnValue

from facilitator.domain.people.powers import Power
from facilitator.services.demands.todo import Todo, TodoPeople, TodoPerson
from facilitator.services.todo import TodoLine
from facilitator.web.acting import actor, ask


@dataclass(frozen=True)
class TodoPage:
    """Without `who` only the people are shown."""

    who: str
    people: tuple[TodoPerson, ...]
    lines: tuple[TodoLine, ...]
    may_print: bool


def todo() -> ResponseReturnValue:
    who = request.args.get("who", "").strip()[:60]
    lines = ask(Todo(who)) if who else ()
    page = TodoPage(who, ask(TodoPeople()), lines, actor().may(Power.KEEP_LEDGER))
    return render_template("demands/todo.html", page=page)
