"""demands.suspend: the clock stops, and the ledger says why."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.suspend import SuspendDemand
from tests.factories.council import Council
from tests.factories.ledger import last_details, placed, row_of


def test_suspend_stops_the_clock(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS, deadline=date(2026, 11, 1))
    assert council.ask(DemandDetail(demand), council.clerk).days_late == 24

    suspended = council.do(SuspendDemand(demand, " 等街道批钱 "), council.clerk)

    assert suspended.state is DemandState.SUSPENDED
    assert council.ask(DemandDetail(demand), council.clerk).days_late == 0
    assert row_of(council, demand).suspended_on == date(2026, 11, 25)
    assert last_details(council, demand) == {"reason": "等街道批钱"}


@pytest.mark.parametrize(("reason", "refusal"), [("  ", Missing), ("等" * 201, BadInput)])
def test_suspend_needs_a_reason_that_fits(council: Council, reason: str, refusal: type[Exception]) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)

    with pytest.raises(refusal):
        council.do(SuspendDemand(demand, reason), council.clerk)
    assert row_of(council, demand).state == DemandState.IN_PROGRESS


def test_suspend_is_a_step_of_work_under_way(council: Council) -> None:
    with pytest.raises(WrongState):
        council.do(SuspendDemand(placed(council, DemandState.OPENED), "等钱"), council.clerk)


def test_suspend_is_for_those_who_keep_the_ledger(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(SuspendDemand(placed(council, DemandState.IN_PROGRESS), "等钱"), council.chair)
