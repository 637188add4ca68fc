"""The chair's phone in a real browser: while somebody speaks, and where what is missing meets the button."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.factories.council import Council, make_council
from tests.factories.floor import ask, give
from tests.factories.served import Served, prepared, served
from tests.factories.sorting import hold

pytestmark = pytest.mark.e2e


@dataclass
class Evenings:
    """Two evenings: one where a turn ran over, one that cannot begin to vote for want of people."""

    server: Served
    browser: Browser
    token: str
    speaking: str
    short: str

    def phone(self, session: str) -> tuple[Page, list[str]]:
        context = self.browser.new_context(base_url=self.server.origin, viewport={"width": 360, "height": 640})
        context.add_cookies([{"name": "fc_staff", "value": self.token, "url": self.server.origin}])
        page, faults = context.new_page(), list[str]()
        page.on("pageerror", lambda fault: faults.append(str(fault)))
        page.goto(f"/remote/{session}")
        return page, faults


def speaking(council: Council) -> str:
    session = hold(council, "decision_council")
    ask(council, "r1")
    ask(council, "r2")
    give(council)
    council.world.clock.forward(seconds=300)
    return session


def short(council: Council) -> str:
    session = council.plan()
    council.begin(["r1"])
    council.draft()
    return session


@pytest.fixture(scope="module")
def evenings(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Evenings]:
    folder = tmp_path_factory.mktemp("remote")
    with prepared(folder) as world:
        council = make_council(world, 6, 1)
        sessions = (speaking(council), short(council))
        token = world.log_in(council.chair)
    with served(folder) as server:
        yield Evenings(server, chromium, token, *sessions)


def test_turn_that_ran_over_is_told_and_the_next_one_is_asked(evenings: Evenings) -> None:
    page, faults = evenings.phone(evenings.speaking)
    page.get_by_role("button", name="发言", exact=True).click()
    expect(page.locator("#pane")).to_contain_text("超时")

    page.get_by_role("button", name="请representative r2发言").click()
    expect(page.locator("#pane")).to_contain_text("没有人等着发言")
    assert "超时" not in page.inner_text("#pane")
    assert faults == []


def test_what_is_missing_is_never_behind_the_button(evenings: Evenings) -> None:
    page, _faults = evenings.phone(evenings.short)
    expect(page.locator("#missing")).to_be_visible()

    lines = page.locator("#missing").bounding_box()
    button = page.locator("#dock").bounding_box()
    assert lines is not None
    assert button is not None
    assert lines["y"] + lines["height"] <= button["y"] + 1
