"""The phases of an evening: planned, gathering, running, paused, closed; or called off before it began."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from facilitator.domain.machine import Machine
from facilitator.domain.words import N_


class SessionState(StrEnum):
    PLANNED = "planned"
    GATHERING = "gathering"
    RUNNING = "running"
    PAUSED = "paused"
    CLOSED = "closed"
    CALLED_OFF = "called_off"


class SessionMove(StrEnum):
    GATHER = "gather"
    PUT_OFF = "put_off"
    BEGIN = "begin"
    PAUSE = "pause"
    RESUME = "resume"
    CLOSE = "close"
    CALL_OFF = "call_off"


_S, _M = SessionState, SessionMove

STATE_NAMES = {
    _S.PLANNED: N_("已安排"),
    _S.GATHERING: N_("正在签到"),
    _S.RUNNING: N_("正在开会"),
    _S.PAUSED: N_("休息"),
    _S.CLOSED: N_("已散会"),
    _S.CALLED_OFF: N_("已取消"),
}

SESSIONS: Machine[SessionState, SessionMove] = Machine(
    _S.PLANNED,
    {
        (_S.PLANNED, _M.GATHER): _S.GATHERING,
        (_S.GATHERING, _M.BEGIN): _S.RUNNING,
        (_S.GATHERING, _M.PUT_OFF): _S.PLANNED,
        (_S.RUNNING, _M.PAUSE): _S.PAUSED,
        (_S.PAUSED, _M.RESUME): _S.RUNNING,
        (_S.RUNNING, _M.CLOSE): _S.CLOSED,
        (_S.PLANNED, _M.CALL_OFF): _S.CALLED_OFF,
        (_S.GATHERING, _M.CALL_OFF): _S.CALLED_OFF,
    },
    STATE_NAMES,
)

LIVE = frozenset({_S.GATHERING, _S.RUNNING, _S.PAUSED})
"""States in which people are in the room and sockets are served."""

OVER = frozenset({_S.CLOSED, _S.CALLED_OFF})
"""States in which nothing more can come of it: no demand waits for such a meeting."""


def is_ahead(state: SessionState, on: date, today: date) -> bool:
    """Whether people look out for it: until its day has passed, also when it was called off."""
    return state in (_S.PLANNED, _S.CALLED_OFF) and on >= today
