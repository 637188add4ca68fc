"""A forgotten password is replaced by somebody else, every log-in ends, key and token stay."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, WrongState
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.issue_token import IssueToken
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.read import PersonByLogIn, PersonByToken
from facilitator.services.people.reset_password import ResetPassword
from facilitator.services.people.stop_account import StopAccount
from tests.factories.world import World


def test_old_password_is_void_and_the_new_one_is_changed_at_once(world: World) -> None:
    administrator = world.staff("管理员", Role.ADMINISTRATOR)
    old = world.door.do(SYSTEM, AddStaff("陈立", (Role.CLERK,))).result.one_time_password
    cookie = token_hash(world.door.do(SYSTEM, LogIn("陈立", old)).result.token)
    token = token_hash(world.door.do(administrator, IssueToken("陈立")).result.token)
    assert world.door.ask(SYSTEM, PersonByLogIn(cookie)) is not None

    given = world.door.do(administrator, ResetPassword("陈立")).result

    assert given.name == "陈立"
    assert world.door.ask(SYSTEM, PersonByLogIn(cookie)) is None
    assert world.door.ask(SYSTEM, PersonByToken(token)).name == "陈立"
    with pytest.raises(Forbidden):
        world.door.do(SYSTEM, LogIn("陈立", old))
    assert world.door.do(SYSTEM, LogIn("陈立", given.one_time_password)).result.must_change is True


def test_last_administrator_who_forgot_is_helped_at_the_machine(world: World) -> None:
    administrator = world.staff("管理员", Role.ADMINISTRATOR)

    with pytest.raises(WrongState, match="另一位管理员来做，或者在服务器上重设"):
        world.door.do(administrator, ResetPassword("管理员"))
    given = world.door.do(SYSTEM, ResetPassword("管理员")).result

    assert world.door.do(SYSTEM, LogIn("管理员", given.one_time_password)).result.must_change is True


def test_stopped_account_is_resumed_first(world: World) -> None:
    administrator = world.staff("管理员", Role.ADMINISTRATOR)
    clerk = world.staff("专干", Role.CLERK)
    world.door.do(administrator, StopAccount("专干"))

    with pytest.raises(WrongState, match="要用先恢复"):
        world.door.do(administrator, ResetPassword("专干"))
    with pytest.raises(Forbidden):
        world.door.do(clerk, ResetPassword("管理员"))
