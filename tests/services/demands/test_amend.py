"""demands.amend: wrong entries are put right, the history names the fields only."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.entry import Category
from facilitator.domain.errors import BadInput, Conflict, Forbidden, Missing, WrongState
from facilitator.services.demands.amend import AmendDemand
from facilitator.services.demands.contact_tried import RecordContact
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.withdraw import WithdrawDemand
from tests.factories.council import Council
from tests.factories.demands import journal, registered, seen


def test_amend_changes_what_is_given_and_names_it(council: Council) -> None:
    demand = registered(council, building="5栋")

    amended = council.do(
        AmendDemand(demand, category=Category.PUBLIC_SAFETY, building=" 6栋 ", affected_households=12), council.clerk
    )

    line = seen(council, demand)
    assert amended.fields == ("category", "building", "affected_households")
    assert (line.category, line.building, line.affected_households) == (Category.PUBLIC_SAFETY, "6栋", 12)
    assert line.state == "registered"
    assert line.history[-1].details == {"fields": "category、building、affected_households"}


def test_amend_takes_away_what_is_emptied_and_leaves_the_rest(council: Council) -> None:
    demand = registered(council, location="三楼")
    council.do(AmendDemand(demand, contact="", reporter_name="李叔"), council.clerk)

    line = seen(council, demand)
    assert (line.contact, line.reporter_name, line.location) == (None, "李叔", "三楼")


def test_amend_writes_no_name_into_the_journal(council: Council) -> None:
    council.do(AmendDemand(registered(council), reporter_name="李叔", contact="13766665555"), council.clerk)

    assert "reporter_name、contact" in journal(council)
    assert "李叔" not in journal(council) and "13766665555" not in journal(council)


def test_amend_tells_what_another_changed_meanwhile(council: Council) -> None:
    demand = registered(council, building="5栋")
    opened = council.ask(DemandDetail(demand), council.clerk).revision
    council.do(AmendDemand(demand, building="6栋", public_ok=True, revision=opened), council.secretary)

    with pytest.raises(Conflict, match="书记已经改过这件，现在是：楼栋“6栋”；本人同意公示时显示“是”。") as refused:
        council.do(AmendDemand(demand, building="7栋", revision=opened), council.clerk)
    newest = refused.value.details["revision"]
    council.do(AmendDemand(demand, building="7栋", revision=newest), council.clerk)

    assert seen(council, demand).building == "7栋"


def test_amend_is_not_held_up_by_what_rewrote_nothing(council: Council) -> None:
    demand = registered(council)
    opened = council.ask(DemandDetail(demand), council.clerk).revision
    council.do(RecordContact(demand, "没有人接"), council.secretary)

    council.do(AmendDemand(demand, building="7栋", revision=opened), council.clerk)

    assert seen(council, demand).building == "7栋"


def test_amend_keeps_a_family_in_one_class(council: Council) -> None:
    parent, child = registered(council), registered(council)
    council.do(MergeDemand(child, parent), council.clerk)

    with pytest.raises(BadInput, match="有并单"):
        council.do(AmendDemand(parent, category=Category.OTHER), council.clerk)
    for one in (parent, child):
        with pytest.raises(BadInput, match="有并单") as refused:
            council.do(AmendDemand(one, grid="别的小区"), council.clerk)
        assert refused.value.details["field"] == "grid"


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({}, Missing),
        ({"building": None, "reporter_name": "张阿姨"}, Missing),
        ({"title": " "}, Missing),
        ({"title": "长" * 81}, BadInput),
        ({"grid": "长" * 41}, BadInput),
        ({"affected_households": -1}, BadInput),
        ({"happened_on": date(2026, 11, 26)}, BadInput),
    ],
)
def test_amend_refuses_what_makes_no_sense(
    council: Council, change: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        council.do(AmendDemand(registered(council), **change), council.clerk)  # type: ignore[arg-type]


def test_amend_is_for_living_demands_and_for_those_who_keep_the_ledger(council: Council) -> None:
    demand = registered(council)
    with pytest.raises(Forbidden):
        council.do(AmendDemand(demand, title="路灯"), council.chair)
    council.do(WithdrawDemand(demand), council.clerk)
    with pytest.raises(WrongState):
        council.do(AmendDemand(demand, title="路灯"), council.clerk)
