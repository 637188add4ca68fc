"""setup.tell_place: a name that is printed from now on, and an authority of that name while nobody has a key."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.people.make_key import MakeKey
from facilitator.services.people.mark_demo import MarkDemo
from facilitator.services.setup.read import AboutPlace
from facilitator.services.setup.tell_place import TellPlace
from tests.factories.world import World


def test_tell_place_is_read_everywhere_at_once(world: World, first: Actor) -> None:
    world.door.do(first, TellPlace(" 柳荫社区 ", "青石街道", "028-80000000"))

    told = world.door.ask(SYSTEM, AboutPlace())

    assert (told.community, told.street, told.complaint_phone) == ("柳荫社区", "青石街道", "028-80000000")


def test_tell_place_again_takes_back_what_is_left_out(world: World, first: Actor) -> None:
    world.door.do(first, TellPlace("柳荫社区", "青石街道", "028-80000000"))
    world.door.do(first, TellPlace("柳荫社区"))

    told = world.door.ask(SYSTEM, AboutPlace())

    assert (told.street, told.complaint_phone) == ("", "")


def test_tell_place_draws_the_authority_anew_until_somebody_has_a_key(world: World, first: Actor) -> None:
    world.door.do(first, TellPlace("柳荫社区"))
    world.door.do(world.staff("主持人", Role.CHAIR), MakeKey("一个很长的签名口令"))
    world.door.do(first, TellPlace("柳阴社区"))

    assert world.door.ports.keys.renewed == ["柳荫社区"]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("command", "refused"),
    [(TellPlace(" "), Missing), (TellPlace("柳" * 31), BadInput), (TellPlace("柳荫社区（演示）"), BadInput)],
)
def test_tell_place_refuses_what_cannot_be_a_name(
    world: World, first: Actor, command: TellPlace, refused: type[Exception]
) -> None:
    with pytest.raises(refused):
        world.door.do(first, command)


def test_tell_place_is_not_for_a_demo(world: World, first: Actor) -> None:
    world.door.do(SYSTEM, MarkDemo())

    with pytest.raises(WrongState, match="演示"):
        world.door.do(first, TellPlace("柳荫社区"))


@pytest.mark.parametrize("name", ["柳荫社区（演示）", "柳荫社区（演练）"])
def test_tell_place_takes_no_mark_for_a_name(world: World, first: Actor, name: str) -> None:
    with pytest.raises(BadInput, match="名称里不能写"):
        world.door.do(first, TellPlace(name))
