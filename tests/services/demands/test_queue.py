"""demands.queue: a registered demand goes onto the list of the next 两委会."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.errors import Forbidden, NotFound, WrongState
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import Council
from tests.factories.triage import plan_triage


@pytest.fixture
def demand(council: Council) -> str:
    wish = RegisterDemand("路灯不亮", "", Category.INFRASTRUCTURE, Channel.PHONE)
    return str(council.do(wish, council.clerk).demand)


def test_queue_moves_a_registered_demand(council: Council, demand: str) -> None:
    moved = council.do(QueueDemand(demand), council.clerk)

    line = council.ask(DemandDetail(demand), council.clerk)
    assert moved.state == line.state == "pending_triage"
    assert [entry.move_name for entry in line.history] == ["登记入台账", "列入待审定"]


def test_queue_finds_the_demand_by_its_number(council: Council, demand: str) -> None:
    council.do(QueueDemand("XQ-2026-0001"), council.clerk)

    assert council.ask(DemandDetail(demand), council.clerk).state == "pending_triage"


def test_queue_twice_is_out_of_order(council: Council, demand: str) -> None:
    council.do(QueueDemand(demand), council.clerk)

    with pytest.raises(WrongState):
        council.do(QueueDemand(demand), council.clerk)


def test_queue_names_a_demand_it_cannot_find(council: Council) -> None:
    with pytest.raises(NotFound, match="台账"):
        council.do(QueueDemand("XQ-2026-0009"), council.clerk)


def test_queue_is_for_those_who_keep_the_ledger(council: Council, demand: str) -> None:
    with pytest.raises(Forbidden):
        council.do(QueueDemand(demand), council.recorder)


def test_queue_after_the_cut_off_day_waits_a_month_longer(council: Council, demand: str) -> None:
    council.do(QueueDemand(demand), council.clerk)
    assert council.ask(DemandDetail(demand), council.clerk).history[-1].details == {"month": "2026-12"}

    council.world.clock.forward(days=1)
    later = str(council.do(RegisterDemand("井盖", "", Category.OTHER, Channel.PHONE), council.clerk).demand)
    council.do(QueueDemand(later), council.clerk)
    assert council.ask(DemandDetail(later), council.clerk).history[-1].details == {"month": "2027-01"}


def test_queue_names_the_next_planned_meeting(council: Council, demand: str) -> None:
    plan_triage(council)

    council.do(QueueDemand(demand), council.clerk)

    assert council.ask(DemandDetail(demand), council.clerk).history[-1].details == {"meeting_on": "2026-11-25"}
