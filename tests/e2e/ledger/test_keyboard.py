"""The ledger by the keyboard alone, in a real browser: walking, opening, searching, sorting; and without a script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.domain.demands.entry import Category, Channel
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import make_council
from tests.factories.served import Served, prepared, served

pytestmark = pytest.mark.e2e

TITLES = ("路灯不亮", "电梯困人", "门禁坏了")


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Served, str]]:
    folder = tmp_path_factory.mktemp("ledger")
    with prepared(folder) as world:
        council = make_council(world, 1, 1)
        for title in TITLES:
            council.do(RegisterDemand(title, "", Category.OTHER, Channel.PHONE), council.clerk)
        token = world.log_in(council.clerk)
    with served(folder) as server:
        yield server, token


@pytest.fixture(params=["with scripts", "without scripts"])
def page(request: pytest.FixtureRequest, chromium: Browser, hall: tuple[Served, str]) -> Iterator[Page]:
    server, token = hall
    context = chromium.new_context(java_script_enabled=request.param == "with scripts", base_url=server.origin)
    context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
    yield context.new_page()
    context.close()


def titles(page: Page) -> list[str]:
    return page.locator(".ledger a.open").all_inner_texts()


def focused(page: Page) -> str:
    return page.locator(":focus").inner_text()


@pytest.mark.parametrize("page", ["with scripts"], indirect=True)
def test_keys_walk_the_lines_and_open_one(page: Page) -> None:
    page.goto("/ledger?tab=all")
    walked = []
    for key in ("j", "j", "ArrowDown", "j", "k", "ArrowUp", "k"):
        page.keyboard.press(key)
        walked.append(focused(page))
    assert walked == ["门禁坏了", "电梯困人", "路灯不亮", "路灯不亮", "电梯困人", "门禁坏了", "门禁坏了"]
    assert page.locator("tr.here").count() == 1
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_url("**/ledger/XQ-2026-0002")


@pytest.mark.parametrize("page", ["with scripts"], indirect=True)
def test_slash_searches_and_letters_in_the_search_stay_letters(page: Page) -> None:
    page.goto("/ledger?tab=all")
    page.keyboard.press("/")
    page.keyboard.type("jk?mj")
    expect(page.locator('input[type="search"]')).to_have_value("jk?mj")
    assert page.locator("#keys").get_attribute("open") is None
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("menjin")
    page.keyboard.press("Enter")
    page.wait_for_url("**text=menjin**")
    assert titles(page) == ["门禁坏了"]
    page.keyboard.press("?")
    expect(page.locator("#keys dt").first).to_be_visible()


def test_tab_key_reaches_everything_with_or_without_a_script(page: Page) -> None:
    page.goto("/ledger?tab=all")
    assert titles(page) == ["门禁坏了", "电梯困人", "路灯不亮"]
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(focused(page))
        if reached[-1] == "编号":
            break
    assert {"筛选和排序", "看板", "登记一件"} <= set(reached)
    page.keyboard.press("Enter")
    page.wait_for_url("**sort=number**")
    assert titles(page) == ["路灯不亮", "电梯困人", "门禁坏了"]
