"""people.stay moves the moment of a log-in's last use, and is for the processes only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.errors import Forbidden
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.read import PersonByLogIn
from facilitator.services.people.stay import StayLoggedIn
from tests.factories.world import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


def test_stay_moves_the_last_use_and_not_the_beginning(world: World) -> None:
    added = world.door.do(SYSTEM, AddStaff("主持人", (Role.CHAIR,))).result
    hashed = token_hash(world.door.do(SYSTEM, LogIn("主持人", added.one_time_password)).result.token)
    began = world.clock.now()
    world.clock.forward(minutes=30)

    world.door.do(SYSTEM, StayLoggedIn(hashed))

    member = world.door.ask(SYSTEM, PersonByLogIn(hashed))
    assert (member.began_at, member.seen_at) == (began, world.clock.now())


def test_stay_makes_no_log_in_out_of_nothing(world: World) -> None:
    world.door.do(SYSTEM, StayLoggedIn("0" * 64))

    assert world.door.ask(SYSTEM, PersonByLogIn("0" * 64)) is None


def test_stay_is_for_the_processes_only(world: World) -> None:
    with pytest.raises(Forbidden):
        world.door.do(world.staff("管理员", Role.ADMINISTRATOR), StayLoggedIn("0" * 64))
