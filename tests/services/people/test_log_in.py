"""people.log_in: name and password become a token; a wrong name is told nothing more than a wrong password."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.read import PersonByLogIn
from tests.factories.world import World


@pytest.fixture
def password(world: World) -> str:
    return str(world.door.do(SYSTEM, AddStaff("主持人", (Role.CHAIR,))).result.one_time_password)


def test_log_in_gives_a_token(world: World, password: str) -> None:
    logged_in = world.door.do(SYSTEM, LogIn(" 主持人 ", password)).result

    member = world.door.ask(SYSTEM, PersonByLogIn(token_hash(logged_in.token)))
    assert (member.name, member.roles, member.began_at) == ("主持人", (Role.CHAIR,), world.clock.now())


def test_log_in_twice_gives_two_tokens_that_both_work(world: World, password: str) -> None:
    tokens = {world.door.do(SYSTEM, LogIn("主持人", password)).result.token for _ in range(2)}

    assert len(tokens) == 2
    assert all(world.door.ask(SYSTEM, PersonByLogIn(token_hash(token))) for token in tokens)


def test_log_in_says_the_same_for_a_wrong_name_and_a_wrong_password(world: World, password: str) -> None:
    sentences = set()
    for command in (LogIn("主持人", password + "x"), LogIn("没有这个人", password), LogIn("主持人", "")):
        with pytest.raises(Forbidden) as refused:
            world.door.do(SYSTEM, command)
        sentences.add(refused.value.message)

    assert sentences == {"姓名或密码不对，请重新输入。"}


def test_log_in_keeps_the_token_as_a_hash_only(world: World, password: str) -> None:
    token = world.door.do(SYSTEM, LogIn("主持人", password)).result.token

    assert world.door.ask(SYSTEM, PersonByLogIn(token)) is None


def test_nobodys_token_may_guess_at_a_password(world: World, password: str) -> None:
    """Only the log-in page asks, and it limits the tries."""
    clerk = world.staff("专干", Role.CLERK)

    with pytest.raises(Forbidden, match="岗位"):
        world.door.do(clerk, LogIn("主持人", password))
