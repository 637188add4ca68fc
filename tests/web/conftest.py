"""The pages over a real door and a real SQLite file; nothing is faked but the ports."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from flask import Flask

from facilitator import web
from facilitator.services.context import Actor
from tests.factories.council import Council, make_council
from tests.factories.hosting import make_app
from tests.factories.world import World, make_world
from tests.web.browser import Browser, browser_of


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


@pytest.fixture
def app(world: World) -> Flask:
    made = make_app(world)
    web.install(made, world)
    return made


@pytest.fixture
def stranger(app: Flask, world: World) -> Browser:
    return browser_of(app, world)


@pytest.fixture
def council(world: World) -> Council:
    return make_council(world, 4, 1)


@pytest.fixture
def as_(app: Flask, world: World) -> Callable[[Actor], Browser]:
    """`as_(council.clerk)`: a browser in which this person is logged in."""
    return lambda actor: browser_of(app, world).log_in(actor)
