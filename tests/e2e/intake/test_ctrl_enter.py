"""Ctrl+Enter is never lost: it works before the other scripts have come, and the buttons work when none ever comes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from facilitator.services.demands.make_drafts import MakeDrafts
from tests.factories.council import make_council
from tests.factories.served import prepared, served
from tests.services.demands.wishes import wish

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """Where it is served, and the clerk's token; nine drafts wait."""
    folder: Path = tmp_path_factory.mktemp("house")
    with prepared(folder) as world:
        council = make_council(world, 1, 1)
        token = world.log_in(council.clerk)
        council.do(MakeDrafts(tuple(wish(description=f"第{number}件") for number in range(9))), council.clerk)
    with served(folder) as server:
        yield server.origin, token


@pytest.fixture
def page(chromium: Browser, house: tuple[str, str]) -> Iterator[Page]:
    origin, token = house
    context = chromium.new_context(base_url=origin, viewport={"width": 1024, "height": 768})
    context.add_cookies([{"name": "fc_staff", "value": token, "url": origin}])
    yield context.new_page()
    context.close()


def never(route: Route) -> None:
    """The script is on its way, and does not come."""


def test_draft_is_confirmed_before_its_script_has_come(page: Page) -> None:
    page.route("**/js/drafts*.js", never)
    page.goto("/ledger/drafts", wait_until="commit")
    expect(page.locator("#drafts > li").last).to_be_visible()
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/ledger/drafts#d-*", wait_until="commit")
    expect(page.locator(".notice")).to_contain_text("已登记，编号")


def test_draft_that_the_address_names_is_the_one_that_is_confirmed(page: Page) -> None:
    page.route("**/js/drafts*.js", never)
    page.goto("/ledger/drafts", wait_until="commit")
    third = page.locator("#drafts > li").nth(2)
    expect(third).to_be_visible()
    place, text = third.get_attribute("id"), third.locator("textarea").input_value()
    page.goto("about:blank")
    page.goto(f"/ledger/drafts#{place}", wait_until="commit")
    expect(page.locator("#drafts > li").last).to_be_visible()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".notice")).to_contain_text("已登记，编号")
    assert text not in [box.input_value() for box in page.locator('#drafts textarea[name$="description"]').all()]


def test_draft_is_confirmed_without_any_script(page: Page) -> None:
    page.route("**/*.js", lambda route: route.abort())
    page.goto("/ledger/drafts")
    before = page.locator("#drafts > li").count()
    expect(page.locator("#drafts > li").first.locator("textarea")).to_be_focused()
    page.locator("#drafts > li").first.locator('button[value="confirm"]').press("Enter")
    expect(page.locator("#drafts > li")).to_have_count(before - 1)


def test_slip_is_registered_once_before_its_script_has_come(page: Page) -> None:
    page.route("**/js/slips*.js", never)
    page.goto("/ledger/slips", wait_until="commit")
    expect(page.locator("#typed")).to_be_attached()
    page.locator("[name=description]").fill("路灯三盏不亮")
    page.locator("[name=category]").select_option("infrastructure")
    page.keyboard.press("Control+Enter")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#typed > li").filter(has_text="路灯三盏不亮")).to_have_count(1)
    expect(page.locator("#typed > li").first).to_contain_text("XQ-2026-")
    expect(page.locator("[name=description]")).to_have_value("")


def test_slips_are_registered_once_each_by_the_key_and_its_script(page: Page) -> None:
    page.goto("/ledger/slips")
    for told in ("垃圾桶挪远一点", "垃圾桶盖坏了"):
        page.locator("[name=description]").fill(told)
        page.locator("[name=category]").select_option("environment_sanitation")
        page.keyboard.press("Control+Enter")
        expect(page.locator("#typed > li").filter(has_text=told)).to_contain_text("XQ-2026-")
        expect(page.locator("#question")).to_have_text("")


def test_paste_is_read_and_kept_by_the_same_key(page: Page) -> None:
    page.goto("/ledger/paste")
    page.locator("textarea").fill("1. 王芳 2栋 灯坏了")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("button", name="记成 1 份草稿")).to_be_visible()
    page.locator("textarea").fill("1. 王芳 2栋 灯坏了\n2. 李叔 3栋 门坏了")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("button", name="记成 2 份草稿")).to_be_visible()
    page.locator("textarea").focus()
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/ledger/drafts?together=*")
    expect(page.locator("#drafts > li")).to_have_count(2)
