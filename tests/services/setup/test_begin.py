"""setup.begin: the server's own screen gets in once, while nobody has chosen a password."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, WrongState
from facilitator.domain.people.credentials import token_hash
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.people.mark_demo import MarkDemo
from facilitator.services.people.read import PersonByLogIn
from facilitator.services.setup.begin import BeginSetup
from facilitator.services.setup.take_office import TakeOffice
from tests.factories.world import World


def test_begin_logs_the_first_administrator_in(world: World, first: Actor) -> None:
    begun = world.door.do(SYSTEM, BeginSetup()).result

    member = world.door.ask(SYSTEM, PersonByLogIn(token_hash(begun.token)))

    assert (member.id, member.must_change) == (first.id, True)


def test_begin_is_over_once_somebody_has_a_password(world: World, first: Actor) -> None:
    world.door.do(first, TakeOffice("周敏", "梧桐 灯笼 三轮车"))

    with pytest.raises(WrongState, match="请登录"):
        world.door.do(SYSTEM, BeginSetup())


def test_begin_is_no_way_into_a_demo(world: World, first: Actor) -> None:
    world.door.do(SYSTEM, MarkDemo())

    with pytest.raises(WrongState):
        world.door.do(SYSTEM, BeginSetup())


def test_begin_is_for_the_page_only(world: World, first: Actor) -> None:
    with pytest.raises(Forbidden):
        world.door.do(first, BeginSetup())
