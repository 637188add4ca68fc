"""A hall with a server and a Chromium of its own, and somebody logged in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from facilitator.domain.people.credentials import new_token, token_hash
from facilitator.services.context import Actor
from facilitator.storage.uow import UnitOfWork
from tests.factories.world import World

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture
def chromium() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=sandbox)
        yield browser
        browser.close()


@pytest.fixture
def log_in() -> Callable[[World, Actor], str]:
    """The token of a log-in made behind the page's back."""

    def make(world: World, actor: Actor) -> str:
        token = new_token(world.door.ports.randomness)

        def begin(unit: UnitOfWork) -> None:
            unit.staff.change(actor.id, must_change=False)
            unit.staff.begin_log_in(token_hash(token), actor.id, world.clock.now())

        world.door.writer.submit(begin)
        return str(token)

    return make
