"""demands.reject_work: back to work, with what is missing."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Missing, WrongState
from facilitator.services.demands.reject_work import RejectWork
from tests.factories.council import Council
from tests.factories.ledger import last_details, placed, row_of


def test_rejected_work_goes_on(council: Council) -> None:
    demand = placed(council, DemandState.AWAITING_ACCEPTANCE)

    rejected = council.do(RejectWork(demand, "第二盏还是不亮"), council.clerk)

    assert rejected.state is DemandState.IN_PROGRESS
    assert row_of(council, demand).completed_on is None
    assert last_details(council, demand) == {"reason": "第二盏还是不亮"}


def test_rejection_needs_a_reason_and_finished_work(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(RejectWork(placed(council, DemandState.AWAITING_ACCEPTANCE), ""), council.clerk)
    with pytest.raises(WrongState):
        council.do(RejectWork(placed(council, DemandState.COMPLETED), "不亮"), council.clerk)
