"""The phases of an evening: planned, gathering, running, paused, closed."""

from __future__ import annotations

from enum import StrEnum

from facilitator.domain.machine import Machine
from facilitator.domain.words import N_


class SessionState(StrEnum):
    PLANNED = "planned"
    GATHERING = "gathering"
    RUNNING = "running"
    PAUSED = "paused"
    CLOSED = "closed"


class SessionMove(StrEnum):
    GATHER = "gather"
    BEGIN = "begin"
    PAUSE = "pause"
    RESUME = "resume"
    CLOSE = "close"


_S, _M = SessionState, SessionMove

SESSIONS: Machine[SessionState, SessionMove] = Machine(
    _S.PLANNED,
    {
        (_S.PLANNED, _M.GATHER): _S.GATHERING,
        (_S.GATHERING, _M.BEGIN): _S.RUNNING,
        (_S.RUNNING, _M.PAUSE): _S.PAUSED,
        (_S.PAUSED, _M.RESUME): _S.RUNNING,
        (_S.RUNNING, _M.CLOSE): _S.CLOSED,
    },
)

STATE_NAMES = {
    _S.PLANNED: N_("已安排"),
    _S.GATHERING: N_("正在签到"),
    _S.RUNNING: N_("正在开会"),
    _S.PAUSED: N_("休息"),
    _S.CLOSED: N_("已散会"),
}

LIVE = frozenset({_S.GATHERING, _S.RUNNING, _S.PAUSED})
"""States in which people are in the room and sockets are served."""
