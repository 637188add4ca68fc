"""A new server nobody has used: its first administrator with the password from the terminal, a browser elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from facilitator.domain.people.powers import Role
from facilitator.paths import CHECKOUT
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_staff import AddStaff
from tests.factories.world import World
from tests.web.browser import Browser, browser_of

ROLL = CHECKOUT / "tests/scenarios/花名册-3号院.xlsx"
ELSEWHERE = "192.168.1.77"


@pytest.fixture
def code(world: World) -> str:
    """The one-time password of the first administrator."""
    return str(world.door.do(SYSTEM, AddStaff("管理员", (Role.ADMINISTRATOR,))).result.one_time_password)


@pytest.fixture
def elsewhere(app: Flask, world: World) -> Browser:
    """A browser on another machine."""
    client = app.test_client()
    client.environ_base["REMOTE_ADDR"] = ELSEWHERE
    return Browser(world, client)


@pytest.fixture
def begun(app: Flask, world: World, code: str) -> Browser:
    """At the server's own screen, begun."""
    browser = browser_of(app, world)
    browser.client.post("/setup/begin", data={"csrf_token": browser.token("/setup")})
    return browser


@pytest.fixture
def roll_file() -> Path:
    """A list as an office keeps it."""
    return ROLL


@pytest.fixture
def send(begun: Browser, roll_file: Path) -> Callable[[], Any]:
    def sent() -> Any:
        with roll_file.open("rb") as content:
            fields = {"csrf_token": begun.token("/setup/roll"), "file": (content, roll_file.name)}
            return begun.client.post("/setup/roll", data=fields, content_type="multipart/form-data")

    return sent
