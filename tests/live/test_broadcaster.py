"""Who is sent what, and when: state at once, figures in their own time, the newest version to everybody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pytest

from facilitator.domain.errors import NotFound
from facilitator.live.audiences import Audience, Audiences, Listener
from facilitator.live.broadcaster import FIGURES_EVERY, SHORTEST_PAUSE, Broadcaster
from facilitator.services.context import Actor
from facilitator.services.sessions.room import Rooms, RoomSet, RoomVersion
from facilitator.sessions.views import Standing

GUEST, WAITING, CAST = Standing("none", "guest"), Standing("none"), Standing("cast")


@dataclass
class Evening:
    """A door with one room behind it that a test changes by hand."""

    version: int = 1
    present: int = 3
    cast: int = 0
    state: str = "open"
    standing_of: dict[str, Standing] = field(default_factory=dict)
    asked: list[type] = field(default_factory=list)
    broken: bool = False
    gone: bool = False

    def ask(self, _actor: Actor, question: object) -> Any:
        self.asked.append(type(question))
        if self.gone:
            raise NotFound()
        if self.broken:
            raise OSError("disk")
        if isinstance(question, RoomVersion):
            return self.version
        assert isinstance(question, Rooms)
        view = {"version": self.version, "session": {"present": self.present}}
        view["ballot"] = {"cast": self.cast, "state": self.state}
        phones = {standing: {**view, "me": standing.mine} for standing in (GUEST, WAITING, CAST)}
        wide = {**view, "for": "screen"}, {**view, "for": "desk"}
        return RoomSet(self.version, *wide, phones, self.standing_of, GUEST)


@dataclass
class Stage:
    evening: Evening = field(default_factory=Evening)
    audiences: Audiences = field(default_factory=Audiences)
    seconds: float = 100.0
    sent: list[tuple[Mapping[str, Any], list[str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.broadcaster = Broadcaster(
            self.evening, self.audiences, lambda room, to: self.sent.append((room, to)), lambda: self.seconds
        )

    def join(self, socket: str, audience: Audience, unit: str | None = None) -> None:
        self.audiences.join(Listener(socket, "s1", audience, seat=socket, unit=unit))
        self.broadcaster.welcome("s1")

    def change(self, **fields: Any) -> None:
        for name, value in fields.items():
            setattr(self.evening, name, value)
        self.evening.version += 1
        self.broadcaster.wake(frozenset({"s1"}))

    def turn(self, after: float = 0.0) -> list[str]:
        """The sockets that were sent something in this turn."""
        self.seconds += after
        self.sent.clear()
        self.broadcaster.turn()
        return sorted(socket for _room, sockets in self.sent for socket in sockets)


@pytest.fixture
def stage() -> Stage:
    made = Stage()
    made.evening.standing_of = {"u1": WAITING, "u2": WAITING}
    made.join("screen", Audience.SCREEN)
    made.join("desk", Audience.DESK)
    made.join("p1", Audience.PHONE, "u1")
    made.join("p2", Audience.PHONE, "u2")
    made.join("g", Audience.PHONE)
    return made


def test_everybody_is_sent_a_first_room_and_then_nothing(stage: Stage) -> None:
    assert stage.turn() == ["desk", "g", "p1", "p2", "screen"]
    assert stage.turn(1) == []


def test_phones_of_one_standing_share_one_packet(stage: Stage) -> None:
    stage.turn()

    assert [to for room, to in stage.sent if "me" in room] == [["p1", "p2"], ["g"]]


def test_figures_go_to_projector_and_desk_at_once_and_to_phones_later(stage: Stage) -> None:
    stage.turn()

    stage.change(cast=1)
    at_once = stage.turn(SHORTEST_PAUSE)
    later = stage.turn(FIGURES_EVERY)

    assert at_once == ["desk", "screen"]
    assert later == ["g", "p1", "p2"]


def test_change_of_state_goes_to_every_phone_at_once(stage: Stage) -> None:
    stage.turn()

    stage.change(state="closed")

    assert stage.turn(SHORTEST_PAUSE) == ["desk", "g", "p1", "p2", "screen"]


def test_phone_that_has_voted_hears_of_it_at_once(stage: Stage) -> None:
    stage.turn()

    stage.change(cast=1, standing_of={"u1": CAST, "u2": WAITING})

    assert stage.turn(SHORTEST_PAUSE) == ["desk", "p1", "screen"]
    assert [room["me"] for room, to in stage.sent if to == ["p1"]] == ["cast"]


def test_burst_is_shown_five_times_a_second_at_most_and_ends_with_the_newest(stage: Stage) -> None:
    stage.turn()
    shown: list[int] = []
    for cast in range(1, 101):
        stage.change(cast=cast)
        stage.turn(0.01)
        shown += [room["ballot"]["cast"] for room, to in stage.sent if to == ["screen"]]
    stage.turn(SHORTEST_PAUSE)
    shown += [room["ballot"]["cast"] for room, to in stage.sent if to == ["screen"]]

    assert len(shown) <= 6
    assert shown[-1] == 100
    assert stage.evening.asked.count(Rooms) == len(shown) + 1


def test_turn_says_when_the_next_one_is_due(stage: Stage) -> None:
    stage.turn()
    stage.change(cast=1)

    assert stage.broadcaster.turn() == pytest.approx(SHORTEST_PAUSE)


def test_newcomer_is_shown_the_room_without_drawing_it_again(stage: Stage) -> None:
    stage.turn()
    drawn = stage.evening.asked.count(Rooms)

    stage.join("p3", Audience.PHONE, "u2")

    assert stage.turn(0.01) == ["p3"]
    assert stage.evening.asked.count(Rooms) == drawn
    assert stage.turn(SHORTEST_PAUSE) == ["desk"]


def test_desk_is_told_when_a_line_comes_or_goes(stage: Stage) -> None:
    stage.turn()

    stage.audiences.leave("p2")
    sent = stage.turn(SHORTEST_PAUSE)

    assert sent == ["desk"]
    told = stage.sent[0][0]["connections"]
    assert (told["phones"], told["screens"]) == (2, 1)
    assert told["lines"]["phones"]["away"] == 1


def test_commit_of_another_process_is_looked_at_and_shown_once(stage: Stage) -> None:
    stage.turn()

    stage.broadcaster.suspect()
    nothing_new = stage.turn(SHORTEST_PAUSE)
    stage.evening.version, stage.evening.state = 9, "closed"
    stage.broadcaster.suspect()
    something_new = stage.turn(SHORTEST_PAUSE)

    assert nothing_new == []
    assert something_new == ["desk", "g", "p1", "p2", "screen"]
    assert stage.evening.asked.count(Rooms) == 2


def test_room_that_cannot_be_drawn_is_tried_again(stage: Stage) -> None:
    stage.evening.broken = True
    failed = stage.turn()
    stage.evening.broken = False

    assert failed == []
    assert stage.turn(2) == ["desk", "g", "p1", "p2", "screen"]


def test_session_that_is_gone_is_asked_for_once(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.join("screen", Audience.SCREEN)
    stage.turn()
    stage.change(gone=True)
    asked = len(stage.evening.asked)

    stage.turn(after=1.0)
    stage.turn(after=1.0)

    assert len(stage.evening.asked) == asked + 1
    assert caplog.records == []


def test_session_that_nobody_watches_is_not_drawn() -> None:
    stage = Stage()

    stage.change(cast=1)

    assert stage.turn() == []
    assert stage.evening.asked == []


def test_vote_that_comes_while_the_room_is_drawn_is_in_the_next_drawing(stage: Stage) -> None:
    stage.turn()
    ask, late = stage.evening.ask, [True]

    def ask_while_somebody_votes(actor: Actor, question: object) -> Any:
        seen = ask(actor, question)
        if isinstance(question, Rooms) and late:
            late.clear()
            stage.change(cast=2)
        return seen

    stage.evening.ask = ask_while_somebody_votes  # type: ignore[method-assign]
    stage.change(cast=1)
    first = stage.turn(after=SHORTEST_PAUSE)
    versions = [room["ballot"]["cast"] for room, to in stage.sent if "screen" in to]
    second = stage.turn(after=SHORTEST_PAUSE)
    versions += [room["ballot"]["cast"] for room, to in stage.sent if "screen" in to]

    assert ("screen" in first, "screen" in second, versions) == (True, True, [1, 2])
