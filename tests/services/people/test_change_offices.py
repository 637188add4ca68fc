"""What somebody does here changes at once, also where they are logged in; the staff is always managed by somebody."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.domain.errors import BadInput, Forbidden, Missing, Refusal, WrongState
from facilitator.domain.people.powers import Power, Role, powers_of
from facilitator.services.context import SYSTEM
from facilitator.services.people.change_offices import ChangeOffices
from facilitator.services.people.colleagues import Colleague
from facilitator.services.people.read import StaffList
from facilitator.services.people.resume_account import ResumeAccount
from facilitator.services.people.stop_account import StopAccount
from tests.factories.world import World

NAMES = ("甲", "乙", "丙")


def test_offices_and_grid_are_those_that_were_ticked(world: World) -> None:
    administrator = world.staff("管理员", Role.ADMINISTRATOR)
    world.staff("陈立", Role.CLERK)

    world.door.do(administrator, ChangeOffices("陈立", (Role.GROUP_LEADER, Role.GROUP_LEADER), " 3号院 "))

    after = world.door.ask(administrator, Colleague("陈立"))
    assert (after.roles, after.grid) == ((Role.GROUP_LEADER,), "3号院")
    with pytest.raises(BadInput, match="没有要改的"):
        world.door.do(administrator, ChangeOffices("陈立", (Role.GROUP_LEADER,), "3号院"))


def test_nothing_half_done_passes(world: World) -> None:
    administrator = world.staff("管理员", Role.ADMINISTRATOR)
    clerk = world.staff("专干", Role.CLERK)

    with pytest.raises(Missing, match="至少选一个岗位"):
        world.door.do(administrator, ChangeOffices("专干", ()))
    with pytest.raises(BadInput, match="网格的名称太长"):
        world.door.do(administrator, ChangeOffices("专干", (Role.GROUP_LEADER,), "院" * 41))
    with pytest.raises(WrongState, match="最后一位管理员"):
        world.door.do(administrator, ChangeOffices("管理员", (Role.CLERK,)))
    with pytest.raises(Forbidden):
        world.door.do(clerk, ChangeOffices("专干", (Role.ADMINISTRATOR,)))
    world.door.do(administrator, StopAccount("专干"))
    with pytest.raises(WrongState, match="要用先恢复"):
        world.door.do(administrator, ChangeOffices("专干", (Role.CHAIR,)))


def commands() -> st.SearchStrategy[object]:
    who, roles = st.sampled_from(NAMES), st.sets(st.sampled_from(list(Role)), max_size=3).map(tuple)
    return st.one_of(
        st.builds(StopAccount, who), st.builds(ResumeAccount, who), st.builds(ChangeOffices, who, roles)
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(commands(), max_size=12))
def test_somebody_can_always_manage_the_staff(world: World, orders: list[object]) -> None:
    if not world.door.ask(SYSTEM, StaffList()):
        for name in NAMES:
            world.staff(name, Role.ADMINISTRATOR)
    for order in orders:
        try:
            world.door.do(SYSTEM, order)
        except Refusal:
            continue
        working = world.door.ask(SYSTEM, StaffList())
        assert any(Power.MANAGE_STAFF in powers_of(member.roles) for member in working)
