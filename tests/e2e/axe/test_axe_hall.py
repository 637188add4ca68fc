"""Nothing serious on the desk, the wall, the remote and the tellers' page, in every state of a vote."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.axe.judge import GRAVE, faults
from tests.e2e.phone.evening import Phones

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def windows(phones: Phones, chromium: Browser) -> Iterator[dict[str, Page]]:
    ways = {"desk": "/desk/{0.session}", "papers": "/desk/{0.session}/papers", "remote": "/remote/{0.session}"}
    ways["wall"] = "/screen/{0.code}"
    pages = {}
    for name, way in ways.items():
        context = chromium.new_context(base_url=phones.server.origin, viewport={"width": 1366, "height": 768})
        context.add_cookies([{"name": "fc_staff", "value": phones.chair, "url": phones.server.origin}])
        pages[name] = context.new_page()
        pages[name].goto(way.format(phones))
    yield pages
    for page in pages.values():
        page.context.close()


def look(windows: dict[str, Page], said: str) -> dict[str, list[str]]:
    """Once the wall says this, every other window has been told as well."""
    expect(windows["wall"].locator("#stage")).to_contain_text(said)
    windows["wall"].wait_for_timeout(900)
    return {name: faults(page, GRAVE) for name, page in windows.items()}


def test_every_window_in_every_state_of_a_vote(phones: Phones, windows: dict[str, Page]) -> None:
    found = {"before": look(windows, "件事")}
    ballot = phones.draft()
    found["draft"] = look(windows, "要投票的是")
    phones.do("ballots.open", ballot=ballot)
    found["open"] = look(windows, "还没投")
    phones.do("ballots.close", ballot=ballot, reason="没有监票人在场")
    found["closed"] = look(windows, "投票结束")
    phones.do("ballots.announce", ballot=ballot)
    phones.unfinished = ""
    found["announced"] = look(windows, "没投")
    phones.do("sessions.pause", session=phones.session, reason="休息十分钟")
    found["paused"] = look(windows, "会议暂停")
    phones.do("sessions.resume", session=phones.session)
    assert {state: told for state, told in found.items() if any(told.values())} == {}


def test_check_in_table_and_lists_of_the_desk(phones: Phones, windows: dict[str, Page]) -> None:
    desk = windows["desk"]
    desk.locator("#agenda button").first.click()
    desk.locator(".guests summary").click()
    desk.locator("#help").click()
    found = {"table": faults(desk, GRAVE)}
    desk.locator(".person button", has_text="离会").first.click()
    found["sure"] = faults(desk, GRAVE)
    assert found == {"table": [], "sure": []}
