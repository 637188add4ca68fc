"""demands.department_return: the department says it is not theirs."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.services.demands.department_return import DepartmentReturn
from facilitator.services.demands.reclassify import ReclassifyDemand
from facilitator.services.demands.report_up import ReportUp
from tests.factories.council import Council
from tests.factories.demands import opened, seen, stored
from tests.factories.listening import in_opinion_council

TODAY = date(2026, 11, 25)


@pytest.fixture
def demand(council: Council) -> str:
    identity = opened(council, Matter.MAJOR)
    council.do(ReportUp(identity, "街道城管办", TODAY), council.secretary)
    return identity


def test_department_return_keeps_the_reason_and_leads_to_sorting_anew(council: Council, demand: str) -> None:
    council.do(DepartmentReturn(demand, "不属于本部门"), council.clerk)

    assert (seen(council, demand).state, stored(council, demand).track_department) == ("dept_returned", "returned")
    assert seen(council, demand).history[-1].details == {"reason": "不属于本部门", "department": "街道城管办"}
    council.do(ReclassifyDemand(demand, "社区自己办"), council.clerk)
    assert (seen(council, demand).state, stored(council, demand).track_department) == ("pending_triage", "none")


def test_department_return_during_the_councils_leaves_the_state(council: Council, demand: str) -> None:
    in_opinion_council(council, demand)

    assert council.do(DepartmentReturn(demand, "不属于本部门"), council.clerk).state == "in_opinion_council"
    assert (stored(council, demand).track_department, seen(council, demand).history[-1].details["track"]) == (
        "returned", "returned",
    )  # fmt: skip
    with pytest.raises(WrongState):
        council.do(DepartmentReturn(demand, "不属于本部门"), council.clerk)


def test_department_return_needs_a_reason_a_report_and_the_power(council: Council, demand: str) -> None:
    with pytest.raises(Missing):
        council.do(DepartmentReturn(demand, " "), council.clerk)
    with pytest.raises(WrongState):
        council.do(DepartmentReturn(opened(council, Matter.MAJOR), "不是我们的"), council.clerk)
    with pytest.raises(Forbidden):
        council.do(DepartmentReturn(demand, "不是我们的"), council.chair)
