"""The roll that a script describes."""

from __future__ import annotations

import pytest

from facilitator.cli.rehearse.faults import ScriptFault
from facilitator.cli.rehearse.reading import read
from facilitator.cli.rehearse.roll import RollUnit, read_roll


def roll(text: str) -> tuple[RollUnit, ...]:
    return read_roll(read(text), (), read(text).value)


def test_number_makes_so_many_units_of_each_kind() -> None:
    units = roll("{committee: 1, households: 2, members: 1, persons: 1, owners: 1, representatives: 1}")

    assert [(unit.alias, unit.arguments["kind"]) for unit in units] == [
        ("r1", "representative"), ("c1", "committee"), ("h1", "household"), ("h2", "household"), ("m1", "member"),
        ("p1", "person"), ("o1", "owner"),
    ]  # fmt: skip


def test_list_describes_each_unit() -> None:
    units = roll("owners: [{id: o1, building: 3号楼, area_centi: 6835, holder: 甲}, {id: o2, label: 车位}]")

    assert units == (
        RollUnit("o1", {"kind": "owner", "label": "业主1", "building": "3号楼", "area_centi": 6835, "holder": "甲"}),
        RollUnit("o2", {"kind": "owner", "label": "车位"}),
    )


@pytest.mark.parametrize(
    "text",
    [
        "{households: -1}", "{households: many}", "{households: 10001}", "{households: true}", "{households: [h1]}",
        "{households: [{building: 3号楼}]}", "{households: [{id: h1, rooms: 3}]}", "{households: [{id: h1}, {id: h1}]}",
        "{households: [{id: h1, label: [a]}]}",
    ],
)  # fmt: skip
def test_roll_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(ScriptFault):
        roll(text)
