"""Somebody at the door who is on no list."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import Missing, WrongState
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.take_seat import TakeSeat
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.hall import Hall
from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.sessions.walk_in import FIXED_KIND, HAS_VOTED, STATUTORY, WalkIn
from facilitator.sessions.presence import Capacity
from tests.factories.council import Council


def households(council: Council, count: int = 3) -> None:
    for number in range(1, count + 1):
        unit = council.do(AddUnit(UnitKind.HOUSEHOLD, f"5栋 {number}01"), SYSTEM).unit
        council.units[f"h{number}"] = unit
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)
    council.gather(["h1", "h2"])


def test_walk_in_joins_the_roll_of_a_consultation(council: Council) -> None:
    households(council)

    answer = council.do(WalkIn(council.session, "陈芳", building="5栋", door="2-301"))

    lines = council.ask(Hall(council.session))
    assert (answer.capacity, answer.reason, len(lines)) == (Capacity.VOTER, "", 4)
    assert [(line.label, line.state) for line in lines if line.unit == answer.unit] == [("5栋2-301", "present")]
    assert council.do(TakeSeat(council.code, short_code=answer.short_code)).unit == answer.unit


def test_walk_in_keeps_the_new_rolls_digest(council: Council) -> None:
    households(council)

    council.do(WalkIn(council.session, "陈芳"))

    assert council.events("RollFrozen")[-1]["digest"] == council.row().roll_digest
    assert council.events("RollFrozen")[-1]["units"] == 4


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
