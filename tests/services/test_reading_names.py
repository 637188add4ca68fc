"""Whoever does not keep the ledger reads of the matter, whatever they ask: no name, phone or door of who told of it."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any, get_type_hints

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Refusal
from facilitator.domain.people.powers import Power, Role
from facilitator.services.context import Actor
from facilitator.services.registry import QUESTIONS
from facilitator.services.sessions.close import CloseSession
from tests.factories.council import Council
from tests.factories.ledger import placed
from tests.factories.paperwork import draft
from tests.factories.triage import begin_triage, pending

PRIVATE = ("钱密密", "13877776666", "2单元501")
TOLD = {"reporter_name": PRIVATE[0], "contact": PRIVATE[1], "building": "3栋2单元501", "location": "3栋2单元501门口"}
TEXTS = (str, str | None)
WORDS = "钱密密家3栋2单元501下水堵，电话13877776666"


@pytest.fixture
def demands(council: Council) -> list[str]:
    """One that waits for the committees, who have met about it, and others in the states that lists are made of."""
    waiting = pending(council, WORDS, **TOLD)
    states = (
        DemandState.REGISTERED, DemandState.OPENED, DemandState.REPORTED_UP, DemandState.IN_DECISION_COUNCIL,
        DemandState.IN_PROGRESS, DemandState.COMPLETED, DemandState.UNQUALIFIED, DemandState.TRACKING,
    )  # fmt: skip
    others = [placed(council, state, title=WORDS, description=WORDS, **TOLD) for state in states]
    begin_triage(council, items=())
    council.do(CloseSession(council.session))
    draft(council)
    return [waiting, *others]


def told_by(council: Council, actor: Actor, demands: list[str]) -> dict[str, list[str]]:
    """What each question tells of the reporter."""
    found: dict[str, list[str]] = {}
    for question in QUESTIONS:
        for demand in demands:
            try:
                whole = repr(council.ask(asked(question.question, council.session, demand), actor))
            except (Refusal, TypeError, ValueError, AttributeError, KeyError):
                continue
            if told := [word for word in PRIVATE if word in whole]:
                found[question.title] = told
    return found


def asked(shape: type, session: str, demand: str) -> Any:
    """With what it has to be told; its other fields keep their usual value."""
    known = {"demand": demand, "session": session, "number": demand, "month": "2026-11", "quarter": "2026Q4"}
    needed = {one.name for one in fields(shape) if one.default is MISSING and one.default_factory is MISSING}
    hints = get_type_hints(shape)
    texts = {name: known.get(name, "") for name in needed | (known.keys() & hints.keys()) if hints[name] in TEXTS}
    return shape(**texts)


def test_who_keeps_the_ledger_is_told(council: Council, demands: list[str]) -> None:
    told = set(told_by(council, council.clerk, demands))

    assert {"demands.list", "demands.board", "demands.detail", "demands.similar"} - told == set()
    assert {"sessions.detail", "sessions.triage_queue", "sessions.triage", "street.monthly"} - told == set()


def test_nobody_else_is_told_by_any_question(council: Council, demands: list[str]) -> None:
    supervisor = council.world.staff("监督", Role.SUPERVISOR)
    teller = council.world.staff("计票", Role.TELLER)
    told = {}
    for actor in (council.chair, council.recorder, council.scrutineer, supervisor, teller):
        assert not actor.may(Power.KEEP_LEDGER)
        told |= told_by(council, actor, demands)

    assert told == {}
