"""One real server and one Chromium for everything that is done here by keys alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.e2e.keyboard.hands import COUNT_MOUSE, Hands
from tests.e2e.keyboard.house import House, furnish
from tests.factories.served import Served, prepared, served


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, House]]:
    folder = tmp_path_factory.mktemp("keyboard")
    with prepared(folder) as world:
        house = furnish(world)
    with served(folder) as server:
        yield server, house


@pytest.fixture(scope="module")
def house(hall: tuple[Served, House]) -> House:
    return hall[1]


@pytest.fixture
def hands(hall: tuple[Served, House], chromium: Browser) -> Iterator[Hands]:
    """Logged in as the member of staff who holds every office; the mouse is never touched."""
    server, house = hall
    context = chromium.new_context(locale="zh-CN")
    context.add_cookies([{"name": "fc_staff", "value": house.token, "url": server.origin}])
    context.add_init_script(COUNT_MOUSE)
    page = context.new_page()
    page.on("filechooser", lambda _chooser: None)  # Caught from now on: one that comes at once is not lost.
    made = Hands(page, server.origin)
    yield made
    touched = made.mouse()
    context.close()
    assert touched == 0


@pytest.fixture
def resident(hall: tuple[Served, House], chromium: Browser) -> Iterator[Hands]:
    """Nobody is logged in."""
    context = chromium.new_context(locale="zh-CN")
    context.add_init_script(COUNT_MOUSE)
    made = Hands(context.new_page(), hall[0].origin)
    yield made
    touched = made.mouse()
    context.close()
    assert touched == 0
