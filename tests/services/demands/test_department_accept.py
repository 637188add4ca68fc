"""demands.department_accept: a department takes it up, by name and day."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.services.demands.department_accept import DepartmentAccept
from facilitator.services.demands.report_up import ReportUp
from tests.factories.council import Council
from tests.factories.demands import opened, seen, stored
from tests.factories.listening import in_opinion_council

TODAY, DUE = date(2026, 11, 25), date(2026, 12, 20)


@pytest.fixture
def demand(council: Council) -> str:
    identity = opened(council, Matter.MAJOR)
    council.do(ReportUp(identity, "街道城管办", TODAY), council.secretary)
    return identity


def test_department_accept_names_officer_and_its_own_deadline(council: Council, demand: str) -> None:
    council.do(DepartmentAccept(demand, "刘工", DUE), council.clerk)

    row = stored(council, demand)
    assert (row.state, row.track_department, row.department_officer, row.deadline) == (
        "dept_accepted", "accepted", "刘工", DUE,
    )  # fmt: skip
    assert seen(council, demand).history[-1].details == {
        "officer": "刘工", "deadline": "2026-12-20", "department": "街道城管办", "replaced": "2026-12-31",
    }  # fmt: skip


def test_department_accept_during_the_councils_leaves_the_state(council: Council, demand: str) -> None:
    in_opinion_council(council, demand)

    assert council.do(DepartmentAccept(demand, "刘工", DUE), council.clerk).state == "in_opinion_council"
    assert stored(council, demand).track_department == "accepted"
    assert seen(council, demand).history[-1].details["track"] == "accepted"
    assert "begin" in seen(council, demand).moves


def test_department_accept_waits_for_the_report(council: Council) -> None:
    unreported = in_opinion_council(council, opened(council, Matter.MAJOR))

    with pytest.raises(WrongState, match="还没有上报街道"):
        council.do(DepartmentAccept(unreported, "刘工", DUE), council.clerk)
    with pytest.raises(WrongState):
        council.do(DepartmentAccept(opened(council), "刘工", DUE), council.clerk)


def test_department_accept_needs_officer_day_and_power(council: Council, demand: str) -> None:
    with pytest.raises(Missing):
        council.do(DepartmentAccept(demand, "", DUE), council.clerk)
    with pytest.raises(BadInput):
        council.do(DepartmentAccept(demand, "刘工", date(2026, 11, 24)), council.clerk)
    with pytest.raises(Forbidden):
        council.do(DepartmentAccept(demand, "刘工", DUE), council.chair)


def test_department_accept_answers_the_row_of_the_party(council: Council, demand: str) -> None:
    council.do(DepartmentAccept(demand, "刘工", DUE), council.clerk)

    answers = {party.name: (party.answer, party.contact, party.on) for party in seen(council, demand).parties}
    assert answers["街道城管办"] == ("taken", "刘工", TODAY)
