"""people.add_staff: an account with a one-time password, one name once."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.read import StaffList
from tests.factories.world import World


def test_add_staff_gives_a_password_for_the_first_log_in(world: World) -> None:
    administrator = world.staff("管理员", Role.ADMINISTRATOR)

    added = world.door.do(administrator, AddStaff(" 主持人 ", (Role.CHAIR,))).result

    assert world.door.do(SYSTEM, LogIn("主持人", added.one_time_password)).result.must_change is True


def test_add_staff_keeps_each_role_once(world: World) -> None:
    world.door.do(SYSTEM, AddStaff("李姐", (Role.CLERK, Role.TELLER, Role.CLERK)))

    (member,) = world.door.ask(SYSTEM, StaffList())
    assert (member.name, member.roles, member.has_key) == ("李姐", (Role.CLERK, Role.TELLER), False)


@pytest.mark.parametrize("command", [AddStaff(" ", (Role.CHAIR,)), AddStaff("李姐", ())])
def test_add_staff_asks_for_name_and_role(world: World, command: AddStaff) -> None:
    with pytest.raises(Missing):
        world.door.do(SYSTEM, command)


def test_add_staff_refuses_a_name_that_somebody_has(world: World) -> None:
    world.staff("主持人", Role.CHAIR)

    with pytest.raises(BadInput, match="已经有叫“主持人”"):
        world.door.do(SYSTEM, AddStaff("主持人", (Role.RECORDER,)))


def test_add_staff_writes_no_password_into_the_journal(world: World) -> None:
    password = world.door.do(SYSTEM, AddStaff("主持人", (Role.CHAIR,))).result.one_time_password

    with world.database.reading() as store:
        bodies = [entry.body for entry in store.journal.entries()]
    assert len(bodies) == 1
    assert password not in bodies[0] and "hash" not in bodies[0]


def test_add_staff_is_for_the_administrator(world: World) -> None:
    with pytest.raises(Forbidden):
        world.door.do(world.staff("书记", Role.SECRETARY), AddStaff("主持人", (Role.CHAIR,)))


def test_add_staff_gives_a_leader_the_yard(world: World) -> None:
    person = world.door.do(SYSTEM, AddStaff("组长", (Role.GROUP_LEADER,), " 2网格 ")).result.person

    with world.database.reading() as unit:
        row = unit.staff.find(person)
    assert row is not None and row.grid == "2网格"
    with pytest.raises(BadInput):
        world.door.do(SYSTEM, AddStaff("别的组长", (Role.GROUP_LEADER,), "长" * 41))
