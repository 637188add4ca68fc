"""people.amend_unit: who lives there on the day of the meeting is on its roll."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import BadInput, Missing, NotFound
from facilitator.domain.here import day_of
from facilitator.domain.people.residence import Occupancy
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.amend_unit import AmendUnit, Clear
from facilitator.services.people.freeze_roll import FreezeRoll
from facilitator.services.people.read import Residences, UnitList
from tests.factories.council import Council, make_council
from tests.factories.world import EVENING, World

DAY = day_of(EVENING)


@pytest.fixture
def council(world: World) -> Council:
    council = make_council(world, representatives=0, committee=0)
    for number in range(1, 4):
        unit = AddUnit(UnitKind.HOUSEHOLD, f"5栋 {number}01", holder_name="陈芳")
        council.units[f"h{number}"] = council.do(unit, SYSTEM).unit
    council.plan("beneficiary_household_vote", LegalBasis.CONSULTATION)
    return council


def entitled(council: Council) -> int:
    return len(council.ask(UnitList(council.session)))


@pytest.mark.parametrize(
    ("change", "left"),
    [
        ({"occupancy": Occupancy.VACANT}, 2),
        ({"occupancy": Occupancy.AWAY}, 3),
        ({"occupancy": Occupancy.TENANT}, 3),
        ({"moved_out": DAY}, 2),
        ({"moved_out": DAY + timedelta(days=1)}, 3),
        ({"moved_in": DAY}, 3),
        ({"moved_in": DAY + timedelta(days=1)}, 2),
        ({"active": False}, 2),
    ],
)
def test_amend_unit_decides_who_is_on_the_roll_that_day(council: Council, change: dict[str, object], left: int) -> None:
    council.do(AmendUnit(council.units["h1"], **change))  # type: ignore[arg-type]

    assert entitled(council) == left


def test_amend_unit_leaves_a_frozen_roll_alone(council: Council) -> None:
    council.do(FreezeRoll(council.session))

    council.do(AmendUnit(council.units["h1"], occupancy=Occupancy.VACANT))

    assert entitled(council) == 3


def test_amend_unit_keeps_what_it_was_not_told_and_clears_what_it_was(council: Council) -> None:
    unit = council.units["h1"]
    council.do(AmendUnit(unit, occupancy=Occupancy.TENANT, moved_in=date(2026, 3, 1)))
    council.do(AmendUnit(unit, door="101", clear=(Clear.MOVED_IN,)))

    (line,) = council.ask(Residences())
    assert (line.occupancy_name, line.moved_in) == ("租户", None)
    assert [one.door for one in council.ask(UnitList()) if one.id == unit] == ["101"]


def test_amend_unit_tells_the_journal_which_fields_only(council: Council) -> None:
    council.do(AmendUnit(council.units["h1"], holder_name="李建国", occupancy=Occupancy.OWNER))
    council.do(AmendUnit(council.units["h1"], holder_name="李建国"))

    assert council.events("UnitAmended") == [{"unit": council.units["h1"], "changed": ["holder_name", "occupancy"]}]


def test_amend_unit_refuses_what_makes_no_sense(council: Council) -> None:
    unit = council.units["h1"]
    with pytest.raises(NotFound):
        council.do(AmendUnit("nobody"))
    with pytest.raises(Missing):
        council.do(AmendUnit(unit, label=" "))
    with pytest.raises(BadInput, match="迁出"):
        council.do(AmendUnit(unit, moved_in=date(2026, 3, 1), moved_out=date(2026, 2, 1)))
    with pytest.raises(BadInput):
        council.do(AmendUnit(unit, door="1" * 21))


def test_owner_stays_an_owner_of_an_empty_flat(world: World) -> None:
    council = make_council(world, representatives=0, committee=0)
    flat = AddUnit(UnitKind.OWNER, "1-1", area_centi=6835, occupancy=Occupancy.VACANT)
    council.do(flat, SYSTEM)
    council.plan("owners_ordinary", LegalBasis.OWNERS_MEETING)

    assert entitled(council) == 1
