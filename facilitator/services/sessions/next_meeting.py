"""The meeting that is next: the server announces it at its start, the doctor judges it before its doors open."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.services.sessions.read import SessionLine
from facilitator.sessions.phases import SessionState

COMING = (SessionState.GATHERING, SessionState.RUNNING, SessionState.PAUSED, SessionState.PLANNED)
"""People need the number most where they are coming in."""


def next_meeting(lines: Sequence[SessionLine], states: Sequence[SessionState] = COMING) -> SessionLine | None:
    """Of the first of these states in which there is one, the earliest."""
    due = [line for line in lines if line.state in states]
    return min(due, key=lambda line: (states.index(line.state), line.starts_at), default=None)
