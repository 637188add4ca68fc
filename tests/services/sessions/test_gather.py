"""Gathering: the doors open and the roll is fixed."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import WrongState
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.read import UnitList
from facilitator.services.sessions.attendance_sheet import AttendanceSheet
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.hall import Hall
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.readiness import HallReadiness
from facilitator.services.sessions.room import Rooms
from tests.factories.council import Council


def test_gather_freezes_the_roll_of_the_rule(council: Council) -> None:
    council.plan()
    gathered = council.do(GatherSession(council.session))
    council.do(AddUnit(UnitKind.REPRESENTATIVE, "后来的"), council.chair)

    assert gathered.electorate == 6
    assert len(council.ask(UnitList(council.session))) == 6
    assert council.events("RollFrozen")[0]["units"] == 6


def test_gather_happens_once(council: Council) -> None:
    council.plan()
    council.do(GatherSession(council.session))

    with pytest.raises(WrongState):
        council.do(GatherSession(council.session))


def test_who_has_several_units_is_due_once_on_every_page(council: Council) -> None:
    """A representative's own dwelling is a unit of the roll, and no second voter of a review."""
    for number in (1, 2, 3):
        council.do(AddUnit(UnitKind.HOUSEHOLD, f"5栋{number}", holder=f"id-{number}"), SYSTEM)
    for number in (1, 2):
        council.do(AddUnit(UnitKind.REPRESENTATIVE, f"代表{number}", holder=f"id-{number}"), SYSTEM)
    council.plan("review_quarterly", LegalBasis.CONSULTATION)
    units = len(council.ask(UnitList(council.session)))
    assert council.ask(SessionDetail(council.session)).electorate == units - 2

    assert council.do(GatherSession(council.session)).electorate == units - 2

    assert len(council.ask(Hall(council.session))) == units
    planned = council.ask(HallReadiness(council.session)).planned
    assert (planned.roll, planned.due) == (units, units - 2)
    council.do(BeginSession(council.session))
    assert council.events("SessionBegan")[0]["electorate"] == units - 2
    room = council.ask(Rooms(council.session), SYSTEM)
    assert {view["session"]["electorate"] for view in (room.screen, room.desk)} == {units - 2}
    sheet = council.ask(AttendanceSheet(council.session))
    assert f"应到 {units - 2} 人" in sheet.lead
