"""One served evening for all tests of this folder; each test takes a seat that nobody else uses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.people.powers import Role
from tests.factories.hall import Hall, open_hall
from tests.factories.served import Client, Served, prepared, served


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="session")
def secrets_of(folder: Path) -> tuple[Hall, str]:
    """The hall, and an API token of somebody at the desk."""
    with prepared(folder) as world:
        hall = open_hall(world, representatives=12)
        world.staff("大屏幕旁的记录人", Role.RECORDER)
        return hall, world.token("大屏幕旁的记录人")


@pytest.fixture(scope="session")
def hall(secrets_of: tuple[Hall, str]) -> Hall:
    return secrets_of[0]


@pytest.fixture(scope="session")
def desk_token(secrets_of: tuple[Hall, str]) -> str:
    return secrets_of[1]


@pytest.fixture(scope="session")
def server(folder: Path, hall: Hall) -> Iterator[Served]:
    with served(folder) as running:
        yield running


@pytest.fixture
def clients(server: Served) -> Iterator[list[Client]]:
    """Clients put in here are hung up afterwards."""
    made: list[Client] = []
    yield made
    for client in made:
        client.hang_up()
