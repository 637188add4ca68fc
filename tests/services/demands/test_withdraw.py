"""demands.withdraw: the reporter takes the wish back, the line and its number stay."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.errors import Forbidden, WrongState
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.demands.withdraw import WithdrawDemand
from tests.factories.council import Council


@pytest.fixture
def demand(council: Council) -> str:
    wish = RegisterDemand("流浪猫", "", Category.ENVIRONMENT_SANITATION, Channel.PHONE)
    return str(council.do(wish, council.clerk).demand)


def test_withdraw_keeps_the_line_and_its_number(council: Council, demand: str) -> None:
    council.do(WithdrawDemand(demand), council.clerk)

    line = council.ask(DemandDetail(demand), council.clerk)
    assert (line.number, line.state, line.moves) == ("XQ-2026-0001", "withdrawn", ())
    assert line.history[-1].move_name == "诉求人撤回"


def test_withdraw_does_not_free_the_number(council: Council, demand: str) -> None:
    council.do(WithdrawDemand(demand), council.clerk)

    wish = RegisterDemand("路灯", "", Category.INFRASTRUCTURE, Channel.PHONE)
    assert council.do(wish, council.clerk).number == "XQ-2026-0002"


def test_withdraw_comes_too_late_once_the_demand_is_opened(council: Council) -> None:
    demand = council.open_demand()

    with pytest.raises(WrongState):
        council.do(WithdrawDemand(demand), council.clerk)


def test_withdraw_is_for_those_who_keep_the_ledger(council: Council, demand: str) -> None:
    with pytest.raises(Forbidden):
        council.do(WithdrawDemand(demand), council.scrutineer)


def test_withdraw_of_one_reporter_does_not_take_the_others_along(council: Council, demand: str) -> None:
    wish = RegisterDemand("又是流浪猫", "", Category.ENVIRONMENT_SANITATION, Channel.PHONE)
    council.do(MergeDemand(council.do(wish, council.clerk).demand, demand), council.clerk)

    with pytest.raises(WrongState, match="还有 1 件并在这件里"):
        council.do(WithdrawDemand(demand), council.clerk)
