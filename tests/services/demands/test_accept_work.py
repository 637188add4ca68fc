"""demands.accept_work: two representatives and one who watches; a large matter only when both tracks have ended."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.tracks import CouncilTrack, DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.people.powers import Role
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.demands.accept_work import AcceptWork
from facilitator.services.people.add_unit import AddUnit
from tests.factories.council import Council
from tests.factories.ledger import last_details, placed, put, row_of

NAMES = ("居民代表1", "居民代表2", "监督委员")


@pytest.fixture(autouse=True)
def people(council: Council) -> None:
    council.world.staff("监督委员", Role.SUPERVISOR)
    for label, name in (("居民代表01", "喻成林"), ("居民代表2", ""), ("居民代表3", "")):
        council.do(AddUnit(UnitKind.REPRESENTATIVE, label, holder_name=name), SYSTEM)


def test_accepted_work_is_completed_today(council: Council) -> None:
    demand = placed(council, DemandState.AWAITING_ACCEPTANCE)

    accepted = council.do(AcceptWork(demand, NAMES), council.clerk)

    assert (accepted.state, accepted.completed_on) == (DemandState.COMPLETED, date(2026, 11, 25))
    assert row_of(council, demand).completed_on == date(2026, 11, 25)
    assert last_details(council, demand) == {"by": "居民代表1、居民代表2、监督委员"}


@pytest.mark.parametrize(
    ("names", "word"),
    [
        ((), "监督委员"),
        (("居民代表1", "居民代表2", "居民代表3"), "监督委员"),
        (("居民代表1", "居民代表1 ", "监督委员"), "居民代表"),
        (("居民代表1", "监督委员"), "居民代表"),
        (("居民代表1", "居民代表2", "书记"), "监督委员"),
    ],
)
def test_too_few_names_are_refused(council: Council, names: tuple[str, ...], word: str) -> None:
    demand = placed(council, DemandState.AWAITING_ACCEPTANCE)

    with pytest.raises(Missing, match=word):
        council.do(AcceptWork(demand, names), council.clerk)
    assert row_of(council, demand).state == DemandState.AWAITING_ACCEPTANCE


def test_name_that_is_no_representative_on_the_roll_is_refused(council: Council) -> None:
    demand = placed(council, DemandState.AWAITING_ACCEPTANCE)

    with pytest.raises(BadInput, match="“路人甲、路人乙”") as refused:
        council.do(AcceptWork(demand, ("路人甲", "居民代表2", "路人乙", "监督委员")), council.clerk)

    assert refused.value.details["field"] == "by"
    assert row_of(council, demand).state == DemandState.AWAITING_ACCEPTANCE
    named = council.do(AcceptWork(demand, ("喻成林", "居民代表2", "监督委员")), council.clerk)
    assert named.state is DemandState.COMPLETED


def test_large_matter_waits_for_both_tracks(council: Council) -> None:
    demand = placed(council, DemandState.AWAITING_ACCEPTANCE, matter=Matter.MAJOR)
    for column, missing in (("track_department", "track_department"), ("track_council", "track_council")):
        with pytest.raises(Missing) as refused:
            council.do(AcceptWork(demand, NAMES), council.clerk)
        assert refused.value.details == {"what": missing}
        put(council, demand, **{column: DepartmentTrack.DONE if "department" in column else CouncilTrack.DONE})

    assert council.do(AcceptWork(demand, NAMES), council.clerk).state is DemandState.COMPLETED


def test_acceptance_before_the_end_of_the_work_is_out_of_order(council: Council) -> None:
    with pytest.raises(WrongState):
        council.do(AcceptWork(placed(council, DemandState.IN_PROGRESS), NAMES), council.clerk)
