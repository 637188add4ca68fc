"""people.add_unit: one line of the roll, in the order in which lines are added."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing
from facilitator.domain.people.powers import Role
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.read import UnitList
from tests.factories.world import World

FLAT = AddUnit(UnitKind.OWNER, " 3栋2-301 ", " 3栋 ", " 2-301 ", " 王䶮 ", " 甲 ", 6835, 1, 1)


def test_add_unit_keeps_what_was_told(world: World) -> None:
    unit = world.door.do(SYSTEM, FLAT).result.unit

    (kept,) = world.door.ask(SYSTEM, UnitList())
    assert (kept.id, kept.kind, kept.label, kept.area_centi) == (unit, UnitKind.OWNER, "3栋2-301", 6835)
    assert (kept.building, kept.door, kept.holder_name, kept.holder) == ("3栋", "2-301", "王䶮", "甲")


def test_add_unit_takes_two_of_one_name_as_two(world: World) -> None:
    for number in (1, 2):
        world.door.do(SYSTEM, AddUnit(UnitKind.REPRESENTATIVE, f"代表{number}", holder_name="张伟"))

    units = world.door.ask(SYSTEM, UnitList())
    assert [unit.label for unit in units] == ["代表1", "代表2"]
    assert len({unit.voter for unit in units}) == 2


def test_add_unit_needs_a_label(world: World) -> None:
    with pytest.raises(Missing):
        world.door.do(SYSTEM, replace(FLAT, label=" "))


@pytest.mark.parametrize(
    "change",
    [{"area_centi": -1}, {"weight": 0}, {"households": -1}, {"area_centi": 10**9}, {"persons": -1}, {"persons": 100}],
)
def test_add_unit_refuses_numbers_that_make_no_sense(world: World, change: dict[str, int]) -> None:
    with pytest.raises(BadInput) as refused:
        world.door.do(SYSTEM, replace(FLAT, **change))  # type: ignore[arg-type]
    assert refused.value.details["field"] in change


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"area_centi": -1}, "面积不能是负数。"),
        ({"weight": -1}, "票数不能是负数。"),
        ({"weight": 0}, "票数至少是 1。"),
        ({"households": -1}, "代表户数不能是负数。"),
        ({"households": 10**9}, "代表户数太大，请核对。"),
    ],
)
def test_add_unit_says_what_is_wrong(world: World, change: dict[str, int], sentence: str) -> None:
    with pytest.raises(BadInput) as refused:
        world.door.do(SYSTEM, replace(FLAT, **change))  # type: ignore[arg-type]
    assert refused.value.message == sentence


def test_add_unit_leaves_names_out_of_the_journal(world: World) -> None:
    world.door.do(SYSTEM, FLAT)

    with world.database.reading() as store:
        assert not any("王䶮" in entry.body for entry in store.journal.entries())


def test_add_unit_is_for_those_who_keep_the_roll(world: World) -> None:
    world.door.do(world.staff("专干", Role.CLERK), FLAT)
    with pytest.raises(Forbidden):
        world.door.do(world.staff("记录人", Role.RECORDER), FLAT)
