"""setup.tell_network: what the wall shows, as the router allows it."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.setup.read import AboutPlace
from facilitator.services.setup.tell_network import TellNetwork
from tests.factories.world import World


def test_tell_network_is_told_and_taken_back(world: World, first: Actor) -> None:
    world.door.do(first, TellNetwork(" 院坝议事 ", "jianhaodeshu"))
    told = world.door.ask(SYSTEM, AboutPlace())
    world.door.do(first, TellNetwork())

    assert (told.wifi_name, told.wifi_password) == ("院坝议事", "jianhaodeshu")
    assert world.door.ask(SYSTEM, AboutPlace()).wifi_name == ""


@pytest.mark.parametrize(
    "command",
    [TellNetwork("院坝议事院坝议事院坝议"), TellNetwork("", "jianhaodeshu"), TellNetwork("YISHI", "1234567")],
)
def test_tell_network_refuses_what_no_router_has(world: World, first: Actor, command: TellNetwork) -> None:
    with pytest.raises(BadInput):
        world.door.do(first, command)


def test_tell_network_never_writes_the_password_into_the_journal(world: World, first: Actor) -> None:
    world.door.do(first, TellNetwork("YISHI", "jianhaodeshu"))

    with world.database.reading() as unit:
        last = list(unit.journal.entries())[-1]

    assert (last.type, "jianhaodeshu" in last.body) == ("NetworkTold", False)
