"""The list of councils, by what one does with them: go in, prepare, look back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.services.sessions.read import SessionLine
from facilitator.sessions.phases import LIVE, SessionState
from facilitator.web.acting import actor


@dataclass(frozen=True)
class SessionLists:
    """Coming ones with the nearest first, past ones with the latest first."""

    live: tuple[SessionLine, ...]
    planned: tuple[SessionLine, ...]
    closed: tuple[SessionLine, ...]
    called_off: tuple[SessionLine, ...]
    may_plan: bool
    may_raise_hands: bool


def session_lists(lines: Sequence[SessionLine]) -> SessionLists:
    return SessionLists(
        live=tuple(line for line in lines if line.state in LIVE),
        planned=tuple(reversed([line for line in lines if line.state is SessionState.PLANNED])),
        closed=tuple(line for line in lines if line.state is SessionState.CLOSED),
        called_off=tuple(line for line in lines if line.state is SessionState.CALLED_OFF),
        may_plan=actor().may(Power.PLAN_SESSIONS),
        may_raise_hands=actor().may(Power.RUN_BALLOTS),
    )
