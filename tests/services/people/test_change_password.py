"""people.change_password: the old one first; afterwards every log-in begins anew."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from facilitator.domain.errors import BadInput, Forbidden, NotFound
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import Role, powers_of
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.change_password import ChangePassword
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.read import PersonByLogIn
from tests.factories.world import World

NEW = "梧桐 灯笼 三轮车 豆花"


@dataclass(frozen=True)
class Newcomer:
    actor: Actor
    password: str


@pytest.fixture
def chair(world: World) -> Newcomer:
    added = world.door.do(SYSTEM, AddStaff("主持人", (Role.CHAIR,))).result
    actor = Actor(ActorKind.STAFF, added.person, "主持人", powers_of((Role.CHAIR,)))
    return Newcomer(actor, added.one_time_password)


def test_change_password_takes_the_place_of_the_one_time_password(world: World, chair: Newcomer) -> None:
    world.door.do(chair.actor, ChangePassword(chair.password, NEW))

    assert world.door.do(SYSTEM, LogIn("主持人", NEW)).result.must_change is False
    with pytest.raises(Forbidden):
        world.door.do(SYSTEM, LogIn("主持人", chair.password))


def test_change_password_ends_every_log_in(world: World, chair: Newcomer) -> None:
    token = world.door.do(SYSTEM, LogIn("主持人", chair.password)).result.token

    world.door.do(chair.actor, ChangePassword(chair.password, NEW))

    assert world.door.ask(SYSTEM, PersonByLogIn(token_hash(token))) is None


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [("wrong", NEW, "old"), (None, "short", "password"), (None, None, "new")],
)
def test_change_password_names_what_is_wrong(
    world: World, chair: Newcomer, old: str | None, new: str | None, field: str
) -> None:
    with pytest.raises(BadInput) as refused:
        world.door.do(chair.actor, ChangePassword(old or chair.password, new or chair.password))

    assert refused.value.details["field"] == field
    assert world.door.do(SYSTEM, LogIn("主持人", chair.password)).result.must_change is True


def test_change_password_is_nothing_for_processes(world: World) -> None:
    with pytest.raises(NotFound):
        world.door.do(SYSTEM, ChangePassword("old", NEW))
