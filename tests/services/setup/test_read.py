"""setup.place: the name that is printed, and the mark that a demo cannot lose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.services.context import SYSTEM, PlaceFact
from facilitator.services.people.mark_demo import MarkDemo
from facilitator.services.setup.read import AboutPlace, Place
from tests.factories.world import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


def test_place_is_called_as_the_settings_say_until_somebody_told_more(world: World) -> None:
    before = world.door.ask(SYSTEM, AboutPlace())
    with world.database.writing() as unit:
        unit.staff.keep_fact(PlaceFact.NAME, "柳荫社区")
        unit.staff.keep_fact(PlaceFact.GRIDS, '["一网格", "二网格"]')

    assert before == Place("五角亭社区", "五角亭社区", "", "", False, "", "", ())
    assert world.door.ask(SYSTEM, AboutPlace()) == Place(
        "柳荫社区", "柳荫社区", "", "", False, "", "", ("一网格", "二网格")
    )


def test_place_of_a_demo_is_marked_wherever_its_name_is_printed(world: World) -> None:
    world.door.do(SYSTEM, MarkDemo())

    told = world.door.ask(SYSTEM, AboutPlace())

    assert (told.community, told.own_name, told.demo) == ("五角亭社区（演示）", "五角亭社区", True)
