"""people.mark_demo: only an untouched community becomes a demo, and it says so for good."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.errors import Forbidden, WrongState
from facilitator.domain.people.powers import Role
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.mark_demo import DemoMark, MarkDemo, WhatIsHere
from tests.factories.world import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


def test_mark_demo_marks_an_untouched_community(world: World) -> None:
    before = world.door.ask(SYSTEM, DemoMark())
    world.door.do(SYSTEM, MarkDemo())

    assert before == WhatIsHere(demo=False, untouched=True)
    assert world.door.ask(SYSTEM, DemoMark()) == WhatIsHere(demo=True, untouched=False)


def test_mark_demo_lets_the_first_administrator_be(world: World) -> None:
    world.staff("管理员", Role.ADMINISTRATOR)

    world.door.do(SYSTEM, MarkDemo())

    assert world.door.ask(SYSTEM, DemoMark()).demo is True


def test_mark_demo_refuses_where_real_work_has_begun(world: World) -> None:
    world.door.do(SYSTEM, AddUnit(UnitKind.HOUSEHOLD, "1栋101"))

    with pytest.raises(WrongState, match="真实资料"):
        world.door.do(SYSTEM, MarkDemo())


def test_mark_demo_is_for_the_system_only(world: World) -> None:
    with pytest.raises(Forbidden):
        world.door.do(world.staff("管理员", Role.ADMINISTRATOR), MarkDemo())
