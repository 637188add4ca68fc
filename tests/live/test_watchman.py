"""The watchman notes by himself what nobody did: each disturbance once, none that was too short to matter."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

import pytest

from facilitator.live.audiences import Audience, Audiences, Listener
from facilitator.live.watchman import Watchman
from facilitator.services.context import Actor
from facilitator.services.sessions.note_disturbance import NoteDisturbance
from facilitator.sessions.disturbances import Cause, Instant
from tests.factories.world import EVENING, HandClock


@dataclass
class Hall:
    """A door that remembers what was noted; a machine whose clocks a test moves."""

    clock: HandClock = field(default_factory=HandClock)
    audiences: Audiences = field(default_factory=Audiences)
    opened_at: datetime | None = None
    noted: list[NoteDisturbance] = field(default_factory=list)
    moved: timedelta = timedelta(0)
    asleep: float = 0.0

    def __post_init__(self) -> None:
        self.watchman = Watchman(self, self.audiences, self.clock, self.look)  # type: ignore[arg-type]
        self.join("desk", Audience.DESK)
        self.join("wall", Audience.SCREEN)
        self.wait(1)

    def ask(self, _actor: Actor, _question: object) -> datetime | None:
        return self.opened_at

    def do(self, _actor: Actor, command: Any) -> None:
        self.noted.append(command)

    def look(self) -> Instant:
        passed = (self.clock.now() - EVENING).total_seconds()
        return Instant(self.clock.now() + self.moved, passed - self.asleep, passed)

    def join(self, socket: str, audience: Audience) -> None:
        self.audiences.join(Listener(socket, "s1", audience))

    def wait(self, seconds: int) -> None:
        for _second in range(seconds):
            self.clock.forward(seconds=1)
            self.watchman.round()

    def open(self) -> None:
        self.opened_at = self.clock.now()


@pytest.fixture
def hall() -> Hall:
    return Hall()


@pytest.mark.parametrize(("seconds", "notes"), [(29, 0), (60, 1)])
def test_wall_lost_in_a_vote_is_noted_when_it_comes_back(hall: Hall, seconds: int, notes: int) -> None:
    hall.open()
    hall.audiences.leave("wall")
    hall.wait(seconds)
    hall.join("wall again", Audience.SCREEN)
    hall.wait(5)

    assert [note.cause for note in hall.noted] == [Cause.WALL] * notes
    assert [note.session for note in hall.noted] == ["s1"] * notes


def test_wall_lost_to_the_end_of_the_vote_is_noted_for_the_vote_only(hall: Hall) -> None:
    hall.audiences.leave("wall")
    hall.wait(100)
    hall.open()
    opened = hall.opened_at
    hall.wait(45)
    hall.opened_at = None
    hall.wait(300)

    assert [(note.began_at, note.ended_at) for note in hall.noted] == [(opened, opened + timedelta(seconds=46))]


def test_wall_that_was_never_there_is_not_missed(hall: Hall) -> None:
    hall.audiences.join(Listener("other desk", "s2", Audience.DESK))
    hall.open()
    hall.wait(120)

    assert hall.noted == []


def test_nobody_is_missed_once_the_desk_is_closed(hall: Hall) -> None:
    hall.open()
    hall.audiences.leave("wall")
    hall.audiences.leave("desk")
    hall.wait(600)

    assert hall.noted == []


def test_clock_that_was_set_is_noted_once(hall: Hall) -> None:
    hall.moved = timedelta(minutes=-10)
    hall.wait(10)

    assert [(note.cause, note.moved_seconds, note.session) for note in hall.noted] == [(Cause.CLOCK, -600, None)]


def test_computer_that_slept_is_noted_for_the_time_it_slept(hall: Hall) -> None:
    before = hall.clock.now()
    hall.asleep = 300
    hall.clock.forward(seconds=300)
    hall.wait(10)

    assert [(note.cause, note.began_at, note.ended_at) for note in hall.noted] == [
        (Cause.SLEEP, before, before + timedelta(seconds=301))
    ]
