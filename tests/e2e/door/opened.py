"""A check-in desk in a real browser over a real server, with the evening that somebody has prepared."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from facilitator.domain.people.credentials import new_token, token_hash
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.storage.uow import UnitOfWork
from tests.factories.council import Council, make_council
from tests.factories.served import prepared, served

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


@dataclass(frozen=True)
class Door:
    """`tickets` are secrets by unit's alias."""

    desk: Page
    browser: Browser
    origin: str
    council: Council
    tickets: dict[str, str]


@contextmanager
def open_door(folder: Path, representatives: int, prepare: Callable[[Council], None]) -> Iterator[Door]:
    """The chair at the desk of the council that `prepare` has planned and opened the doors of."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine")
    with prepared(folder) as world:
        council = make_council(world, representatives, 1)
        prepare(council)
        secrets = {one.unit: one.ticket for one in council.do(IssueTickets(council.session)).tickets}
        tickets = {alias: secrets[unit] for alias, unit in council.units.items() if unit in secrets}
        token = new_token(world.door.ports.randomness)

        def begin(unit: UnitOfWork) -> None:
            unit.staff.change(council.chair.id, must_change=False)
            unit.staff.begin_log_in(token_hash(token), council.chair.id, world.clock.now())

        world.door.writer.submit(begin)
    with served(folder) as server, sync_playwright() as playwright:
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=sandbox)
        context = browser.new_context(base_url=server.origin, viewport={"width": 1366, "height": 768})
        context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
        desk = context.new_page()
        desk.goto(f"/desk/{council.session}")
        yield Door(desk, browser, server.origin, council, tickets)
        browser.close()
