"""The demo's roll has the numbers that the manual speaks of, and no two people of one name."""

from __future__ import annotations

from collections import Counter

from facilitator.cli.demo.roll import BUILDINGS, demo_units
from facilitator.domain.people.units import UnitKind


def test_roll_has_the_promised_units() -> None:
    counted = Counter(unit.kind for unit in demo_units())

    assert counted == {UnitKind.REPRESENTATIVE: 37, UnitKind.COMMITTEE: 7, UnitKind.HOUSEHOLD: 128}


def test_roll_is_always_the_same() -> None:
    assert demo_units() == demo_units()


def test_roll_has_no_two_households_of_one_name() -> None:
    names = Counter(unit.holder_name for unit in demo_units() if unit.kind is not UnitKind.REPRESENTATIVE)

    assert names.most_common(1)[0][1] == 1


def test_representatives_stand_for_all_households_and_live_in_every_building() -> None:
    seats = [unit for unit in demo_units() if unit.kind is UnitKind.REPRESENTATIVE]

    assert sum(seat.households for seat in seats) == 128
    assert set(Counter(seat.building for seat in seats).values()) == {4, 5}
    assert {seat.building for seat in seats} == set(BUILDINGS)


def test_representatives_are_holders_of_households() -> None:
    units = demo_units()
    homes = {unit.holder: unit.holder_name for unit in units if unit.kind is UnitKind.HOUSEHOLD}

    assert all(homes[unit.holder] == unit.holder_name for unit in units if unit.kind is UnitKind.REPRESENTATIVE)
