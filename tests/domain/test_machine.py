"""A table of states: what it allows, and the sentence for what it does not."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

import pytest

from facilitator.domain.ballots.states import BALLOT
from facilitator.domain.demands.table import DEMANDS
from facilitator.domain.errors import WrongState
from facilitator.domain.machine import Machine
from facilitator.domain.minutes.states import MINUTES
from facilitator.sessions.phases import SESSIONS, SessionMove, SessionState

MACHINES: list[Machine[Any, Any]] = [BALLOT, DEMANDS, MINUTES, SESSIONS]


class Lamp(StrEnum):
    OFF = "off"
    ON = "on"


class Press(StrEnum):
    SWITCH = "switch"


LAMP = Machine(Lamp.OFF, {(Lamp.OFF, Press.SWITCH): Lamp.ON})


def test_after_gives_the_state_of_the_row() -> None:
    assert LAMP.after(Lamp.OFF, Press.SWITCH) is Lamp.ON


def test_refusal_of_a_meeting_says_how_it_stands_and_when_the_step_is_due() -> None:
    with pytest.raises(WrongState) as refused:
        SESSIONS.after(SessionState.RUNNING, SessionMove.BEGIN)
    assert refused.value.message == "现在是“正在开会”，这一步要在“正在签到”的时候做，请按顺序来。"
    assert (refused.value.details["state"], refused.value.details["move"]) == ("running", "begin")


def test_after_refuses_a_move_without_a_row_and_names_both() -> None:
    with pytest.raises(WrongState) as refused:
        LAMP.after(Lamp.ON, Press.SWITCH)
    assert refused.value.details == {"state": "on", "move": "switch"}


def test_moves_from_follow_the_order_of_the_table() -> None:
    assert LAMP.moves_from(Lamp.OFF) == (Press.SWITCH,)
    assert LAMP.moves_from(Lamp.ON) == ()


@pytest.mark.parametrize("machine", MACHINES)
def test_every_state_of_a_table_can_be_reached_from_its_start(machine: Machine[Any, Any]) -> None:
    reached, grown = {machine.start}, True
    while grown:
        more = {after for (before, _move), after in machine.moves.items() if before in reached}
        grown, reached = not more <= reached, reached | more

    assert reached >= set(machine.states())
