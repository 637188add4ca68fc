"""Somebody at the door who is on no list."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import AlreadyPresent, BadInput, Missing, WrongState
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.take_seat import TakeSeat
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.enrolling import LISTED
from facilitator.services.sessions.hall import Hall
from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.sessions.walk_in import FIXED_KIND, HAS_VOTED, OUTSIDE, STATUTORY, WalkIn
from facilitator.sessions.presence import Capacity
from tests.factories.council import Council


def households(council: Council, count: int = 3, scope: str = "") -> None:
    for number in range(1, count + 1):
        door = f"{number}01"
        unit = council.do(AddUnit(UnitKind.HOUSEHOLD, f"5栋 {door}", building="5栋", door=door), SYSTEM).unit
        council.units[f"h{number}"] = unit
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION, scope)
    council.gather(["h1", "h2"])


def test_walk_in_joins_the_roll_of_a_consultation(council: Council) -> None:
    households(council)

    answer = council.do(WalkIn(council.session, "陈芳", building="5栋", door="2-501"))

    lines = council.ask(Hall(council.session))
    assert (answer.capacity, answer.reason, len(lines)) == (Capacity.VOTER, "", 4)
    assert [(line.label, line.state) for line in lines if line.unit == answer.unit] == [("5栋2-501", "present")]
    assert council.do(TakeSeat(council.code, short_code=answer.short_code)).unit == answer.unit


def test_walk_in_keeps_the_new_rolls_digest(council: Council) -> None:
    households(council)

    council.do(WalkIn(council.session, "陈芳", building="5栋", door="2-501"))

    assert council.events("RollFrozen")[-1]["digest"] == council.row().roll_digest
    assert council.events("RollFrozen")[-1]["units"] == 4


@pytest.mark.parametrize(("building", "door"), [("5栋", "101"), ("五栋", "1-101"), ("5#", "101室")])
def test_walk_in_of_a_dwelling_on_the_roll_gets_no_second_vote(council: Council, building: str, door: str) -> None:
    households(council)
    before = len(council.ask(Hall(council.session)))

    with pytest.raises(AlreadyPresent):
        council.do(WalkIn(council.session, "儿子", building=building, door=door))
    with pytest.raises(BadInput) as absent:
        council.do(WalkIn(council.session, "儿子", building=building, door=door.replace("101", "301")))

    assert str(absent.value) == "名册上有 5栋 301：请在名单里找到，给这一户签到。"
    assert len(council.ask(Hall(council.session))) == before


def test_walk_in_of_a_household_vote_says_which_dwelling(council: Council) -> None:
    households(council)
    with pytest.raises(Missing, match="请写楼栋和门牌"):
        council.do(WalkIn(council.session, "陈芳", building="5栋"))


def test_walk_in_from_another_building_listens(council: Council) -> None:
    households(council, scope="5栋")

    answer = council.do(WalkIn(council.session, "陈芳", building="9栋", door="101"))
    inside = council.do(WalkIn(council.session, "李梅", building="五栋", door="2-501"))

    assert (answer.capacity, answer.reason) == (Capacity.OBSERVER, OUTSIDE.format(scope="5栋"))
    assert inside.capacity is Capacity.VOTER


def test_walk_in_is_on_the_roll_of_this_evening_alone(council: Council) -> None:
    households(council)
    unit = council.do(WalkIn(council.session, "陈芳", building="5栋", door="2-501")).unit

    with council.world.database.reading() as reading:
        later = [line.id for line in reading.roll.of_kinds([UnitKind.HOUSEHOLD])]
        tonight = [line.id for line in reading.roll.frozen(council.session)]
    assert unit in tonight
    assert set(tonight) - set(later) == {unit}


def test_walk_in_of_a_namesake_is_asked_for_the_door(council: Council) -> None:
    council.plan("yard_straw_poll", LegalBasis.CONSULTATION)
    council.gather([])
    council.do(WalkIn(council.session, "王婆婆", building="5栋", door="2-501"))

    with pytest.raises(AlreadyPresent):
        council.do(WalkIn(council.session, "王婆婆"))
    assert council.do(WalkIn(council.session, "王婆婆", building="6栋", door="101")).capacity is Capacity.VOTER


def test_walk_in_keeps_names_short(council: Council) -> None:
    households(council)
    with pytest.raises(BadInput, match="50 字以内"):
        council.do(WalkIn(council.session, "长" * 51, building="5栋", door="2-501"))


def test_walk_in_listens_where_the_law_fixed_the_roll(council: Council) -> None:
    council.plan()
    council.gather(["r1"])

    answer = council.do(WalkIn(council.session, "陈芳"))

    assert (answer.capacity, answer.reason, answer.unit) == (Capacity.OBSERVER, STATUTORY, None)
    assert (answer.present, answer.short_code) == (1, "")


def test_walk_in_listens_where_members_are_appointed(council: Council) -> None:
    council.units["m1"] = council.do(AddUnit(UnitKind.MEMBER, "议事会成员01"), SYSTEM).unit
    council.plan("forum_present", LegalBasis.CONSULTATION)
    council.gather(["m1"])

    assert council.do(WalkIn(council.session, "陈芳")).reason == FIXED_KIND


@pytest.mark.parametrize(("name", "label"), [("李桂芳", "李桂芳（议事会成员01）"), ("议事会成员02", "议事会成员02")])
def test_walk_in_who_stands_on_a_roll_that_is_closed_loses_no_vote(council: Council, name: str, label: str) -> None:
    """Also where nobody can be added at the door: who is listed and away is no guest."""
    council.units["m1"] = council.do(AddUnit(UnitKind.MEMBER, "议事会成员01", holder_name="李桂芳"), SYSTEM).unit
    council.units["m2"] = council.do(AddUnit(UnitKind.MEMBER, "议事会成员02"), SYSTEM).unit
    council.plan("forum_present", LegalBasis.CONSULTATION)
    council.gather([])

    with pytest.raises(BadInput) as refused:
        council.do(WalkIn(council.session, name))

    assert str(refused.value) == LISTED.format(label=label)
    assert [line.state for line in council.ask(Hall(council.session))] == ["absent", "absent"]


def test_walk_in_of_somebody_else_of_a_household_that_came_listens(council: Council) -> None:
    households(council)
    council.do(BeginSession(council.session))
    council.do(OpenItem(council.session, council.item))
    council.open_ballot()

    with pytest.raises(BadInput, match="还没有签到"):
        council.do(WalkIn(council.session, "儿子", building="五栋", door="1-301"))
    assert council.do(WalkIn(council.session, "儿子", building="五栋", door="1-101")).reason == HAS_VOTED


def test_walk_in_listens_once_something_was_voted(council: Council) -> None:
    households(council)
    council.do(BeginSession(council.session))
    council.do(OpenItem(council.session, council.item))
    council.open_ballot()

    assert council.do(WalkIn(council.session, "陈芳")).reason == HAS_VOTED


def test_walk_in_needs_a_name_and_an_open_door(council: Council) -> None:
    council.plan()
    with pytest.raises(WrongState):
        council.do(WalkIn(council.session, "陈芳"))
    council.gather([])
    with pytest.raises(Missing):
        council.do(WalkIn(council.session, " "))
