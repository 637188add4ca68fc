"""The timer on the wall: it runs, stands, starts over, and only shows."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.sessions.room import Rooms
from facilitator.services.sessions.time import TurnTimer
from facilitator.sessions.stage import TimerAct
from tests.factories.council import Council


@pytest.fixture
def evening(council: Council) -> Council:
    council.plan()
    council.begin([])
    return council


def timer(council: Council) -> dict[str, Any] | None:
    shown: dict[str, Any] | None = council.ask(Rooms(council.session), SYSTEM).screen["stage"]["timer"]
    return shown


def test_time_starts_and_says_when_it_ends(evening: Council) -> None:
    evening.do(TurnTimer(evening.session, 180))

    shown, room = timer(evening), evening.ask(Rooms(evening.session), SYSTEM).screen
    assert shown is not None and (shown["seconds"], shown["left"]) == (180, 180)
    assert shown["ends_at"] > room["now"]


def test_time_stands_still_and_goes_on_with_what_was_left(evening: Council) -> None:
    evening.do(TurnTimer(evening.session, 180))
    evening.world.clock.forward(seconds=50)

    evening.do(TurnTimer(evening.session, act=TimerAct.PAUSE))
    evening.world.clock.forward(seconds=500)
    assert timer(evening) == {"seconds": 180, "left": 130, "ends_at": None}

    evening.do(TurnTimer(evening.session, act=TimerAct.RESUME))
    shown = timer(evening)
    assert shown is not None and shown["left"] == 130 and shown["ends_at"] is not None


def test_time_begins_again_standing(evening: Council) -> None:
    evening.do(TurnTimer(evening.session, 180))
    evening.world.clock.forward(seconds=50)

    evening.do(TurnTimer(evening.session, act=TimerAct.RESET))

    assert timer(evening) == {"seconds": 180, "left": 180, "ends_at": None}


def test_time_is_given_more(evening: Council) -> None:
    evening.do(TurnTimer(evening.session, act=TimerAct.EXTEND, seconds=60))
    evening.do(TurnTimer(evening.session, act=TimerAct.EXTEND, seconds=60))

    shown = timer(evening)
    assert shown is not None and (shown["seconds"], shown["left"]) == (120, 120)


def test_time_of_one_item_is_not_the_next_ones(council: Council) -> None:
    council.plan()
    council.gather([])
    council.do(BeginSession(council.session))
    council.do(TurnTimer(council.session, 180))

    council.do(OpenItem(council.session, council.item))

    assert timer(council) is None


def test_time_is_taken_off_the_wall(evening: Council) -> None:
    evening.do(TurnTimer(evening.session, 0))
    evening.do(TurnTimer(evening.session, act=TimerAct.CLEAR))

    assert timer(evening) is None
    assert [event["act"] for event in evening.events("TimerTurned")] == ["start", "clear"]


@pytest.mark.parametrize("act", [TimerAct.PAUSE, TimerAct.RESUME, TimerAct.RESET, TimerAct.CLEAR])
def test_time_cannot_turn_what_is_not_there(evening: Council, act: TimerAct) -> None:
    with pytest.raises(WrongState):
        evening.do(TurnTimer(evening.session, act=act))


@pytest.mark.parametrize("seconds", [-1, 36_001])
def test_time_has_bounds(evening: Council, seconds: int) -> None:
    with pytest.raises(BadInput):
        evening.do(TurnTimer(evening.session, seconds))


def test_time_asks_how_long(evening: Council) -> None:
    with pytest.raises(Missing):
        evening.do(TurnTimer(evening.session))
    evening.do(TurnTimer(evening.session, 60))
    with pytest.raises(Missing):
        evening.do(TurnTimer(evening.session, act=TimerAct.EXTEND))
