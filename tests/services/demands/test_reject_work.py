"""demands.reject_work: back to work, with what is missing."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Missing, WrongState
from facilitator.services.demands.finish import FinishDemand
from facilitator.services.demands.reject_work import RejectWork
from tests.factories.council import Council
from tests.factories.ledger import last_details, photo, placed, put, row_of


def test_rejected_work_goes_on(council: Council) -> None:
    demand = placed(council, DemandState.AWAITING_ACCEPTANCE)

    rejected = council.do(RejectWork(demand, "第二盏还是不亮"), council.clerk)

    assert rejected.state is DemandState.IN_PROGRESS
    assert row_of(council, demand).completed_on is None
    assert last_details(council, demand) == {"reason": "第二盏还是不亮"}


@pytest.mark.parametrize(
    ("department", "officer", "track"),
    [("街道城管办", "市政科 何工", "accepted"), ("街道城管办", None, "reported"), (None, None, "none")],
)
def test_rejected_work_of_a_large_matter_is_the_departments_again(
    council: Council, department: str | None, officer: str | None, track: str
) -> None:
    demand = placed(council, DemandState.AWAITING_ACCEPTANCE, matter=Matter.MAJOR, track_department="done")
    put(council, demand, department=department, department_officer=officer)

    council.do(RejectWork(demand, "第二盏还是不亮"), council.clerk)
    assert row_of(council, demand).track_department == track

    photo(council, demand, "before")
    photo(council, demand, "after")
    council.do(FinishDemand(demand, "第二盏也换了"), council.clerk)
    assert row_of(council, demand).track_department == ("done" if track == "accepted" else track)


def test_rejected_work_of_a_small_matter_has_no_department(council: Council) -> None:
    demand = placed(council, DemandState.AWAITING_ACCEPTANCE, matter=Matter.MINOR)

    council.do(RejectWork(demand, "第二盏还是不亮"), council.clerk)

    assert row_of(council, demand).track_department == "none"


def test_rejection_needs_a_reason_and_finished_work(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(RejectWork(placed(council, DemandState.AWAITING_ACCEPTANCE), ""), council.clerk)
    with pytest.raises(WrongState):
        council.do(RejectWork(placed(council, DemandState.COMPLETED), "不亮"), council.clerk)
