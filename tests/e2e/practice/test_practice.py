"""练一遍 on a real server: the wall goes there and comes back, and nothing of it is left, however it ends."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import requests
from playwright.sync_api import Browser, BrowserContext, expect

from facilitator.services.context import SYSTEM
from facilitator.services.setup.finish import FinishSetup
from tests.factories.council import Council, make_council
from tests.factories.served import Served, prepared, served, wait_until

pytestmark = pytest.mark.e2e

PACE = 50
"""Times as quick as people."""
DATABASES = frozenset(f"{name}{end}" for name in ("queue.db", "community.db") for end in ("", "-wal", "-shm"))
RUNNING = DATABASES | {"heartbeat", ".heartbeat.draft", "server.log"}
"""What a server rewrites while nothing happens. The community's tables are dumped; the queue is the worker's."""


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, Council, str]]:
    folder = tmp_path_factory.mktemp("practice")
    with prepared(folder) as world:
        council = make_council(world, 37, 7)
        council.plan()
        world.door.do(SYSTEM, FinishSetup())
        token = world.log_in(council.chair)
    with served(folder) as server:
        yield server, council, token


@pytest.fixture
def staff(chromium: Browser, evening: tuple[Served, Council, str]) -> Iterator[BrowserContext]:
    server, _council, token = evening
    context = chromium.new_context(base_url=server.origin, viewport={"width": 1366, "height": 768})
    context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
    yield context
    context.close()


def books(folder: Path) -> dict[str, str]:
    """Every table and every file of the community, digested; the server's own sign of life aside."""
    with closing(sqlite3.connect(f"file:{folder / 'community.db'}?mode=ro", uri=True)) as database:
        dumped = hashlib.sha256("\n".join(database.iterdump()).encode()).hexdigest()
    kept = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in RUNNING)
    files = {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in kept}
    return {**files, "community.db": dumped}


def begin(staff: BrowserContext, council: Council) -> str:
    """Press the button; the address of the desk that opens."""
    page = staff.new_page()
    page.goto(f"/sessions/{council.session}/rehearsal")
    page.evaluate("pace => { document.querySelector('main form').action = '?pace=' + pace; }", PACE)
    page.get_by_role("button", name="开始演练").click()
    page.wait_for_url("**/desk/*", timeout=120_000)
    return page.url


def is_on(server: Served) -> bool:
    return bool(requests.get(f"{server.origin}/practice/now", timeout=40).json()["on"])


def test_evening_is_played_on_the_real_wall_and_nothing_is_left(
    staff: BrowserContext, evening: tuple[Served, Council, str]
) -> None:
    server, council, _token = evening
    wall = staff.new_page()
    wall.goto(f"/screen/{council.code}")
    before = books(server.folder)
    desk_at = begin(staff, council)
    desk = staff.pages[-1]

    expect(wall.locator(".practice-band b")).to_have_text("演练")
    assert not wall.url.endswith(f"/screen/{council.code}")
    expect(desk.locator(".practice-band b")).to_have_text("演练")
    expect(wall.locator("#top")).to_contain_text("（演练）")
    expect(wall.locator(".slide-result")).to_be_visible(timeout=180_000)
    wall.wait_for_url(f"**/screen/{council.code}", timeout=120_000)
    desk.wait_for_url(f"**/sessions/{council.session}/rehearsal")

    assert wait_until(lambda: not (server.folder / "practice").exists())
    assert books(server.folder) == before
    assert staff.request.get(desk_at).status == 404


def test_practice_that_was_killed_leaves_nothing(staff: BrowserContext, evening: tuple[Served, Council, str]) -> None:
    server, council, _token = evening
    wall = staff.new_page()
    wall.goto(f"/screen/{council.code}")
    before = books(server.folder)
    begin(staff, council)
    expect(wall.locator(".practice-band")).to_be_visible()
    server.kill()
    killed = books(server.folder)
    left = {name for name in killed if name not in before}
    server.start()

    assert {name: killed[name] for name in before} == before
    assert left and all(name.startswith("practice/") for name in left)
    assert wait_until(lambda: books(server.folder) == before)
    wall.wait_for_url(f"**/screen/{council.code}")


def test_practice_that_is_stopped_leaves_nothing_and_its_pages_reach_no_meeting(
    staff: BrowserContext, evening: tuple[Served, Council, str]
) -> None:
    server, council, _token = evening
    before = books(server.folder)
    played = begin(staff, council).rsplit("/", 1)[-1]
    desk = staff.pages[-1]
    token = desk.locator("meta[name=csrf-token]").get_attribute("content") or ""
    assert (server.folder / "practice" / "community.db").exists()
    desk.get_by_role("button", name="停止演练").click()
    desk.wait_for_url(f"**/sessions/{council.session}/rehearsal")
    answer = staff.request.post(
        f"/desk/{played}/do/sessions/gather",
        headers={"X-CSRFToken": token, "Content-Type": "application/json"},
        data=f'{{"session": "{played}"}}',
    )

    assert wait_until(lambda: not (server.folder / "practice").exists())
    assert (is_on(server), answer.status, books(server.folder)) == (False, 404, before)
