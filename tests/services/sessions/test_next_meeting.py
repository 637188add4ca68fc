"""Which meeting is next: open doors before a meeting that is on, that before the one planned soonest."""

from __future__ import annotations

from datetime import UTC, datetime

from facilitator.cli.doctor.meeting import BEFORE
from facilitator.services.sessions.next_meeting import next_meeting
from facilitator.services.sessions.read import SessionLine
from facilitator.sessions.phases import SessionState

LATER, SOONER = ("later", SessionState.PLANNED, 20), ("sooner", SessionState.PLANNED, 19)
OVER, OPEN, ON = ("over", SessionState.CLOSED, 1), ("open", SessionState.GATHERING, 23), ("on", SessionState.RUNNING, 9)


def lines(*told: tuple[str, SessionState, int]) -> tuple[SessionLine, ...]:
    return tuple(_line(*each) for each in told)


def _line(name: str, state: SessionState, hour: int) -> SessionLine:
    at = datetime(2026, 11, 25, hour, tzinfo=UTC)
    return SessionLine(name, "123456", "decision_council", "", name, "", at, state, "")


def test_meeting_whose_doors_are_open_is_the_next_one() -> None:
    cases = ((LATER, SOONER, OVER, ON, OPEN), (LATER, SOONER, OVER, ON), (LATER, SOONER, OVER), (OVER,))

    assert [one and one.id for one in (next_meeting(lines(*each)) for each in cases)] == ["open", "on", "sooner", None]


def test_doctor_leaves_a_meeting_that_is_on_alone() -> None:
    cases = ((SOONER, ON), (SOONER, ON, OPEN), (ON,))

    found = [next_meeting(lines(*each), BEFORE) for each in cases]
    assert [one and one.id for one in found] == ["sooner", "open", None]
