"""setup.take_office: the first administrator's own name, password and offices, once."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.read import StaffList
from facilitator.services.setup.take_office import TakeOffice
from tests.factories.world import World

PASSWORD = "梧桐 灯笼 三轮车"


def test_take_office_puts_the_one_time_password_out_of_use(world: World, first: Actor) -> None:
    world.door.do(first, TakeOffice("周敏", PASSWORD, (Role.CLERK, Role.CHAIR)))

    (member,) = world.door.ask(SYSTEM, StaffList())

    assert (member.name, member.roles, member.must_change) == (
        "周敏",
        (Role.ADMINISTRATOR, Role.CLERK, Role.CHAIR),
        False,
    )
    assert world.door.do(SYSTEM, LogIn("周敏", PASSWORD)).result.must_change is False


def test_take_office_is_done_once(world: World, first: Actor) -> None:
    world.door.do(first, TakeOffice("周敏", PASSWORD))

    with pytest.raises(WrongState, match="我的账号"):
        world.door.do(first, TakeOffice("别人", PASSWORD))


def test_take_office_refuses_a_weak_password_and_a_name_that_is_taken(world: World, first: Actor) -> None:
    world.staff("陈立", Role.CLERK)

    with pytest.raises(BadInput, match="太短"):
        world.door.do(first, TakeOffice("周敏", "短"))
    with pytest.raises(Missing):
        world.door.do(first, TakeOffice(" ", PASSWORD))
    with pytest.raises(BadInput, match="陈立"):
        world.door.do(first, TakeOffice("陈立", PASSWORD))
