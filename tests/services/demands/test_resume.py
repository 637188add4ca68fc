"""demands.resume: the deadline moves by exactly the days that the work stood still."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import WrongState
from facilitator.services.demands.resume import ResumeDemand
from facilitator.services.demands.suspend import SuspendDemand
from tests.factories.council import Council
from tests.factories.ledger import DEADLINE, last_details, placed, row_of


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=st.integers(0, 400))
def test_resume_moves_the_deadline_by_the_days_suspended(council: Council, days: int) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    council.do(SuspendDemand(demand, "等钱"), council.clerk)
    council.world.clock.forward(days=days)

    resumed = council.do(ResumeDemand(demand), council.clerk)

    assert (resumed.days, resumed.deadline) == (days, DEADLINE + timedelta(days=days))
    told = {"days": days, "deadline": resumed.deadline.isoformat(), "replaced": DEADLINE.isoformat()}
    assert last_details(council, demand) == told
    row = row_of(council, demand)
    assert (row.state, row.deadline, row.suspended_on) == (DemandState.IN_PROGRESS, resumed.deadline, None)


def test_resume_without_a_deadline_moves_none(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS, deadline=None)
    council.do(SuspendDemand(demand, "等钱"), council.clerk)

    assert council.do(ResumeDemand(demand), council.clerk).deadline is None


def test_resume_is_for_work_that_stands_still(council: Council) -> None:
    with pytest.raises(WrongState):
        council.do(ResumeDemand(placed(council, DemandState.IN_PROGRESS)), council.clerk)
