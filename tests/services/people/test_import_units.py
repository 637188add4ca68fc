"""people.import_units: all of a list or nothing, the same list twice is one list, never during a vote."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.domain.people.powers import Role
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.import_units import ImportedUnits, ImportUnits
from facilitator.services.people.read import UnitList
from tests.factories.council import make_council, span
from tests.factories.world import World, make_world

FIRST, SECOND = AddUnit(UnitKind.HOUSEHOLD, "1栋101"), AddUnit(UnitKind.HOUSEHOLD, "1栋102")


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


def labels(world: World) -> list[str]:
    return [unit.label for unit in world.door.ask(SYSTEM, UnitList())]


def test_import_units_adds_them_in_their_order(world: World) -> None:
    clerk = world.staff("专干", Role.CLERK)

    result = world.door.do(clerk, ImportUnits((SECOND, FIRST))).result

    assert result == ImportedUnits(added=2, known=0)
    assert labels(world) == ["1栋102", "1栋101"]


def test_import_units_passes_over_what_is_known(world: World) -> None:
    world.door.do(SYSTEM, ImportUnits((FIRST,)))

    result = world.door.do(SYSTEM, ImportUnits((FIRST, SECOND))).result

    assert result == ImportedUnits(added=1, known=1)
    assert labels(world) == ["1栋101", "1栋102"]


def test_import_units_keeps_nothing_when_one_line_is_bad(world: World) -> None:
    with pytest.raises(Missing):
        world.door.do(SYSTEM, ImportUnits((FIRST, AddUnit(UnitKind.HOUSEHOLD, " "))))

    assert labels(world) == []


def test_import_units_refuses_an_empty_list(world: World) -> None:
    with pytest.raises(Missing):
        world.door.do(SYSTEM, ImportUnits(()))


def test_import_units_waits_for_an_open_ballot(world: World) -> None:
    council = make_council(world, 5, 1)
    council.plan()
    council.begin(["c1", *span("r", 1, 5)])
    council.open_ballot()

    with pytest.raises(WrongState, match="正在投票"):
        council.do(ImportUnits((FIRST,)), council.clerk)


def test_import_units_is_not_for_recorders(world: World) -> None:
    with pytest.raises(Forbidden):
        world.door.do(world.staff("记录人", Role.RECORDER), ImportUnits((FIRST,)))
