"""people.keep_password: a demo's random passwords stay; in a real community nobody keeps a one-time password."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.errors import Forbidden, WrongState
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.keep_password import KeepPassword
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.mark_demo import MarkDemo
from tests.factories.world import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


def test_keep_password_lets_the_one_time_password_stay_in_a_demo(world: World) -> None:
    world.door.do(SYSTEM, MarkDemo())
    password = world.door.do(SYSTEM, AddStaff("主持人", (Role.CHAIR,))).result.one_time_password

    world.door.do(SYSTEM, KeepPassword("主持人"))

    assert world.door.do(SYSTEM, LogIn("主持人", password)).result.must_change is False


def test_keep_password_is_refused_in_a_real_community(world: World) -> None:
    world.staff("主持人", Role.CHAIR)

    with pytest.raises(WrongState, match="真实社区"):
        world.door.do(SYSTEM, KeepPassword("主持人"))


def test_keep_password_is_for_the_system_only(world: World) -> None:
    chair = world.staff("主持人", Role.CHAIR)

    with pytest.raises(Forbidden):
        world.door.do(chair, KeepPassword("主持人"))
