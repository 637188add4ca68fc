"""The course of a practised evening: who does what when, how often the network is cut, when the chair is relieved."""

from __future__ import annotations

import threading
import time
from typing import Any

import pytest

from facilitator.cli.practise.course import Course, _filled_in

QUICK = 1000.0
SESSION = {"session": {"state": "running"}, "version": 1}
ITEM = {"id": "i1", "form": "ballot", "title": "停车", "matter": "停车"}
BALLOT = {"id": "b1", "state": "open", "secrecy": "named", "options": [{"id": "for"}]}


class Hall:
    """A troupe that does nothing but remember, over rooms that the test lays out one after the other."""

    def __init__(self, *rooms: dict[str, Any]) -> None:
        self.rooms = [*rooms, {"session": {"state": "closed"}, "version": 99}]
        self.room: dict[str, Any] = {}
        self.moved_at = time.monotonic()
        self.changed = threading.Event()
        self.changed.set()
        self.done: list[str] = []
        self.phoned = ("u1", "u2", "u3", "u4")
        self.cast = type("Cast", (), {"came": ("u1", "u2", "u3", "u4", "u5")})()

    def sit_down(self) -> None:
        self.on()

    def on(self) -> None:
        self.room = self.rooms.pop(0) if self.rooms else self.room

    def do(self, helper: str, verb: str, **arguments: Any) -> bool:
        self.done.append(f"{helper} {verb} {sorted(arguments)}")
        self.on()
        return True

    def __getattr__(self, name: str) -> Any:
        def remember(*arguments: Any) -> int:
            self.done.append(name)
            if name in ("confirm_the_end", "come_in") and self.room.get("version") != 99:
                self.on() if name == "confirm_the_end" or arguments == ("u5",) else None
            return 1

        return remember


def played(*rooms: dict[str, Any]) -> tuple[Hall, list[str]]:
    hall, said = Hall(*rooms), []
    Course(hall, QUICK, lambda word, _numbers: said.append(word)).run()  # type: ignore[arg-type]
    return hall, said


def test_residents_come_in_as_soon_as_the_doors_open() -> None:
    hall, said = played({"session": {"state": "gathering"}, "version": 1})

    assert hall.done == ["come_in"] * 5
    assert said == ["arriving", "ready", "over"]


def test_network_is_cut_once_in_the_middle_of_the_first_vote() -> None:
    second = {**BALLOT, "id": "b2"}
    arrived = {"session": {"state": "gathering"}, "version": 1}
    hall, said = played(arrived, {**SESSION, "ballot": BALLOT}, {**SESSION, "version": 2, "ballot": second})

    rest = ["cast_votes", "key_papers", "confirm_the_end"]
    first = ["take_papers", "cast_votes", "lose_the_network", "find_the_network", *rest]
    assert hall.done[5:] == [*first, "take_papers", "cast_votes", *rest]
    assert said.count("cut") == said.count("back") == 1


@pytest.mark.parametrize(("verb", "more"), [("sessions.begin", []), ("ballots.close", ["countdown"])])
def test_chair_who_presses_nothing_is_relieved(verb: str, more: list[str]) -> None:
    step = {"verb": verb, "args": {"session": "s1"}, "ready": True}
    arrived = {"session": {"state": "gathering"}, "version": 1}
    hall, _said = played(arrived, {**SESSION, "version": 2, "next": step})

    assert hall.done[-1] == f"host {verb} {sorted([*more, 'session'])}"


def test_motion_asks_about_the_meeting_without_its_mark() -> None:
    room = {**SESSION, "item": {**ITEM, "title": "表决、公布结果", "matter": "演练：3号院路灯怎么修"}}

    assert _filled_in(room, "ballots.draft")["question"] == "是否同意：3号院路灯怎么修"


def test_step_that_is_not_ready_is_nobodys() -> None:
    step = {"verb": "ballots.open", "args": {}, "ready": False}
    hall = Hall()
    course = Course(hall, QUICK, lambda _word, _numbers: None)  # type: ignore[arg-type]
    course._wait_for_the_chair({**SESSION, "next": step})

    assert hall.done == []


def test_evening_without_a_vote_has_its_cut_while_people_talk() -> None:
    talk = {**ITEM, "form": "discussion"}
    arrived = {"session": {"state": "gathering"}, "version": 1}
    hall = Hall(arrived, {**SESSION, "item": talk, "items": [talk], "version": 2})
    said: list[str] = []
    hall_find = hall.__getattr__("find_the_network")

    def found() -> None:
        hall_find()
        hall.on()

    hall.find_the_network = found  # type: ignore[attr-defined]
    Course(hall, QUICK, lambda word, _numbers: said.append(word)).run()  # type: ignore[arg-type]

    assert hall.done[5:] == ["raise_hands", "lose_the_network", "find_the_network"]
    assert said[-4:] == ["cut", "back", "ready", "over"]
