"""The room that polls share: one for all that ask in the same moment, and never an old one after anything moved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest

from facilitator.services.context import SYSTEM
from facilitator.services.sessions.room import Rooms
from facilitator.web.screens.recent import FRESH_FOR, RecentRooms
from tests.web.screens.voting import Voting


@dataclass
class Asked:
    """The real door, with every question written down and a clock that a test turns."""

    voting: Voting
    questions: list[type] = field(default_factory=list)
    now: float = 100.0

    def ask(self, question: object) -> Any:
        self.questions.append(type(question))
        return self.voting.council.world.door.ask(SYSTEM, question)

    @property
    def built(self) -> int:
        return self.questions.count(Rooms)


@pytest.fixture
def asked(voting: Voting) -> Asked:
    return Asked(voting)


@pytest.fixture
def recent(asked: Asked) -> RecentRooms:
    return RecentRooms(asked.ask, lambda: asked.now)


def test_phones_that_ask_in_one_moment_share_a_room(asked: Asked, recent: RecentRooms) -> None:
    session = asked.voting.council.session
    rooms = [recent.of(session) for _ in range(300)]
    assert (asked.built, all(one is rooms[0] for one in rooms)) == (1, True)


def test_vote_makes_a_new_room_at_once(asked: Asked, recent: RecentRooms) -> None:
    session = asked.voting.council.session
    unit = asked.voting.council.units["r1"]
    assert recent.of(session).phone_of(unit)["ballot"]["mine"] == "none"
    asked.voting.cast("r1")
    assert recent.of(session).phone_of(unit)["ballot"]["mine"] == "cast"
    assert asked.built == 2


def test_room_is_built_anew_when_it_is_old(asked: Asked, recent: RecentRooms) -> None:
    session = asked.voting.council.session
    recent.of(session)
    asked.now += FRESH_FOR
    recent.of(session)
    assert asked.built == 2
