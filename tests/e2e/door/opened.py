"""A check-in desk in a real browser over a real server, with the evening that somebody has prepared."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

from facilitator.services.people.issue_tickets import IssueTickets
from tests.factories.council import Council, make_council
from tests.factories.served import prepared, served


@dataclass(frozen=True)
class Door:
    """`tickets` are secrets by unit's alias."""

    desk: Page
    browser: Browser
    origin: str
    council: Council
    tickets: dict[str, str]


@contextmanager
def open_door(
    chromium: Browser, folder: Path, representatives: int, prepare: Callable[[Council], None]
) -> Iterator[Door]:
    """The chair at the desk of the council that `prepare` has planned and opened the doors of."""
    with prepared(folder) as world:
        council = make_council(world, representatives, 1)
        prepare(council)
        secrets = {one.unit: one.ticket for one in council.do(IssueTickets(council.session)).tickets}
        tickets = {alias: secrets[unit] for alias, unit in council.units.items() if unit in secrets}
        token = world.log_in(council.chair)
    with served(folder) as server:
        context = chromium.new_context(base_url=server.origin, viewport={"width": 1366, "height": 768})
        context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
        desk = context.new_page()
        desk.goto(f"/desk/{council.session}")
        yield Door(desk, chromium, server.origin, council, tickets)
        context.close()
