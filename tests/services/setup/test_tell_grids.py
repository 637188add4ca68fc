"""setup.tell_grids: grids in their order, and what the three kinds of matters are called here."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.triage import MATTER_NAMES, Matter
from facilitator.domain.errors import BadInput
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.setup.read import AboutPlace
from facilitator.services.setup.tell_grids import TellGrids
from tests.factories.world import World


def test_tell_grids_keeps_each_name_once_in_its_order(world: World, first: Actor) -> None:
    world.door.do(first, TellGrids((" 二网格", "一网格", "", "二网格")))

    assert world.door.ask(SYSTEM, AboutPlace()).grids == ("二网格", "一网格")


def test_tell_grids_names_only_what_is_called_otherwise(world: World, first: Actor) -> None:
    world.door.do(first, TellGrids((), private="家事"))
    told = world.door.ask(SYSTEM, AboutPlace()).matters
    world.door.do(first, TellGrids(()))

    assert told == {**MATTER_NAMES, Matter.PRIVATE: "家事"}
    assert world.door.ask(SYSTEM, AboutPlace()).matters == MATTER_NAMES


@pytest.mark.parametrize(
    "command",
    [
        TellGrids(tuple(f"{number}网格" for number in range(61))),
        TellGrids(("网" * 41,)),
        TellGrids((), major="社区里最大的事情"[:8] + "们"),
        TellGrids((), major="小事"),
    ],
)
def test_tell_grids_refuses_too_many_too_long_and_twins(world: World, first: Actor, command: TellGrids) -> None:
    with pytest.raises(BadInput):
        world.door.do(first, command)
