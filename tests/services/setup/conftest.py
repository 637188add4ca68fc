"""A new server: its first administrator, with the password from the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.people.powers import POWERS, Role
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.people.add_staff import AddStaff
from tests.factories.world import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


@pytest.fixture
def first(world: World) -> Actor:
    added = world.door.do(SYSTEM, AddStaff("管理员", (Role.ADMINISTRATOR,))).result
    return Actor(ActorKind.STAFF, added.person, "管理员", POWERS[Role.ADMINISTRATOR])
