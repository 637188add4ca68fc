"""demands.turn_down: one of the parties says no, and why."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.errors import Forbidden, Missing, NotFound, WrongState
from facilitator.services.demands.take_up import TakeUp
from facilitator.services.demands.turn_down import TurnDown
from tests.factories.council import Council
from tests.factories.demands import opened, registered, seen


@pytest.fixture
def demand(council: Council) -> str:
    return opened(council, party="物业公司+街道城管办")


def test_turn_down_keeps_the_reason(council: Council, demand: str) -> None:
    turned = council.do(TurnDown(demand, "物业公司", "不在合同范围"), council.clerk)

    assert turned.waiting == ("街道城管办",)
    assert seen(council, demand).history[-1].details == {"party": "物业公司", "reason": "不在合同范围"}


def test_whoever_turned_down_may_still_take_up(council: Council, demand: str) -> None:
    council.do(TurnDown(demand, "物业公司", "不在合同范围"), council.clerk)
    council.do(TakeUp(demand, "物业公司", "黄经理", date(2026, 11, 25)), council.clerk)

    with council.world.database.reading() as unit:
        row = next(party for party in unit.parties.of(demand) if party.party == "物业公司")
    assert (row.answer, row.reason) == ("taken", None)


def test_turn_down_by_whom_nobody_asked_leaves_nothing(council: Council, demand: str) -> None:
    with pytest.raises(NotFound, match="没有请过“供电所”"):
        council.do(TurnDown(demand, "供电所", "不归我们"), council.clerk)
    assert seen(council, demand).history[-1].move == "open_order"


def test_turn_down_needs_a_reason_an_order_and_the_power(council: Council, demand: str) -> None:
    with pytest.raises(Missing):
        council.do(TurnDown(demand, "物业公司", " "), council.clerk)
    with pytest.raises(WrongState):
        council.do(TurnDown(registered(council), "物业公司", "不办"), council.clerk)
    with pytest.raises(Forbidden):
        council.do(TurnDown(demand, "物业公司", "不办"), council.chair)
