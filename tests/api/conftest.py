"""A world, its application, and a caller for each office."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from facilitator.domain.people.powers import Role
from tests.factories.hosting import make_app
from tests.factories.world import World, make_world

Headers = dict[str, str]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


@pytest.fixture
def app(world: World) -> Flask:
    return make_app(world)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def administrator(world: World) -> Headers:
    """The headers of somebody who may manage the staff and the roll."""
    world.staff("管理员", Role.ADMINISTRATOR)
    return {"Authorization": f"Bearer {world.token('管理员')}"}


@pytest.fixture
def teller(world: World) -> Headers:
    world.staff("计票人", Role.TELLER)
    return {"Authorization": f"Bearer {world.token('计票人')}"}
