"""Once a second: revoked seats, ended log-ins, late strangers and stuck lines lose their socket."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pytest

from facilitator.live.audiences import Audience, Audiences, Listener
from facilitator.live.gate import TICKET, Ticket
from facilitator.live.usher import JOIN_WITHIN, LONGEST_QUEUE, Usher
from facilitator.live.websocket import HANDLE


@dataclass
class Line:
    """A socket's handle, and how many packets wait for it."""

    waiting: int = 0
    is_cut: bool = False

    def cut(self) -> None:
        self.is_cut = True


@dataclass
class Lines:
    environ: dict[str, dict[str, Any]] = field(default_factory=dict)
    eio: Any = field(default_factory=lambda: SimpleNamespace(sockets={}))
    shown_out: list[str] = field(default_factory=list)

    def disconnect(self, sid: str, namespace: str) -> None:
        assert namespace == "/live"
        self.shown_out.append(sid)

    def add(self, name: str, line: Line, ticket: Ticket) -> None:
        self.environ[name] = {TICKET: ticket, HANDLE: line}
        self.eio.sockets[name] = SimpleNamespace(queue=SimpleNamespace(qsize=lambda: line.waiting))


@dataclass
class Scene:
    seats: dict[str, str | None] = field(default_factory=lambda: {"seat1": "u1", "seat2": None})
    staff: set[str] = field(default_factory=lambda: {"token"})
    lines: Lines = field(default_factory=Lines)
    audiences: Audiences = field(default_factory=Audiences)
    seconds: float = 50.0

    def ask(self, _actor: object, _question: object) -> dict[str, str | None]:
        return self.seats

    def round(self) -> list[str]:
        Usher(
            self, self.audiences, self.lines, "/live", lambda desk: desk.token in self.staff, lambda: self.seconds
        ).round()
        return self.lines.shown_out


@pytest.fixture
def scene() -> Scene:
    made = Scene()
    made.audiences.join(Listener("voter", "s1", Audience.PHONE, seat="seat1", unit="u1"))
    made.audiences.join(Listener("guest", "s1", Audience.PHONE, seat="seat2"))
    made.audiences.join(Listener("desk", "s1", Audience.DESK, token="token"))
    made.audiences.join(Listener("screen", "s1", Audience.SCREEN))
    return made


def test_whoever_may_sit_there_stays(scene: Scene) -> None:
    assert scene.round() == []


def test_revoked_seat_loses_its_socket(scene: Scene) -> None:
    del scene.seats["seat1"]

    assert scene.round() == ["voter"]


def test_guest_who_was_given_a_unit_joins_again(scene: Scene) -> None:
    scene.seats["seat2"] = "u2"

    assert scene.round() == ["guest"]


def test_desk_whose_log_in_ended_loses_its_socket(scene: Scene) -> None:
    scene.staff.clear()

    assert scene.round() == ["desk"]


def test_stranger_who_never_joins_is_cut(scene: Scene) -> None:
    late, early, joined = Line(), Line(), Line()
    scene.lines.add("late", late, Ticket("a", scene.seconds - JOIN_WITHIN - 1))
    scene.lines.add("early", early, Ticket("a", scene.seconds - 1))
    scene.lines.add("joined", joined, Ticket("a", 0.0, joined=True))

    scene.round()

    assert (late.is_cut, early.is_cut, joined.is_cut) == (True, False, False)


def test_line_that_nobody_reads_is_cut(scene: Scene) -> None:
    stuck, slow = Line(LONGEST_QUEUE + 1), Line(LONGEST_QUEUE)
    for name, line in (("stuck", stuck), ("slow", slow)):
        scene.lines.add(name, line, Ticket("a", 0.0, joined=True))

    scene.round()

    assert (stuck.is_cut, slow.is_cut) == (True, False)
