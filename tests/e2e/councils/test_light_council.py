"""轻便会 in a real browser: four presses from the matter to the record (people.md B8)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.factories.council import make_council
from tests.factories.served import prepared, served

pytestmark = pytest.mark.e2e
COUNT_PRESSES = """
  addEventListener('click', event => {
    if (!event.isTrusted) return;
    if (!event.target.closest('button, a, input[type=radio], label')) return;
    sessionStorage.setItem('presses', Number(sessionStorage.getItem('presses') || 0) + 1);
  }, true);
  window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
"""


@pytest.fixture
def page(tmp_path: Path, chromium: Browser) -> Iterator[Page]:
    with prepared(tmp_path) as world:
        council = make_council(world, 1, 1)
        council.open_demand()
        token = world.log_in(council.chair)
    with served(tmp_path) as server:
        context = chromium.new_context(base_url=server.origin)
        context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
        context.add_init_script(COUNT_PRESSES)
        yield context.new_page()
        context.close()


def test_light_council_takes_four_presses(page: Page) -> None:
    page.goto("/sessions/light")
    page.get_by_label("地点").fill("3号院坝")
    page.locator('input[value="XQ-2026-0001"]').check()
    page.get_by_role("button", name="开始").click()
    page.wait_for_selector(".hands input:focus")
    for number in ("21", "4", "2"):
        page.keyboard.type(number)
        page.keyboard.press("Tab")
    page.get_by_role("button", name="宣布结果").click()
    expect(page.locator(".counts b")).to_have_text(["21", "4", "2", "0"])
    page.get_by_role("link", name="打印会议记录").click()

    expect(page.locator("html")).to_have_attribute("data-printed", "yes")
    assert page.evaluate("sessionStorage.getItem('presses')") == "4"


def test_wall_asks_for_hands_and_then_keeps_the_result(page: Page) -> None:
    page.goto("/sessions/light")
    page.get_by_label("地点").fill("3号院坝")
    page.locator('input[value="XQ-2026-0001"]').check()
    page.get_by_role("button", name="开始").click()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="打开大屏窗口").click()
    wall = opened.value
    expect(wall.locator("#stage .question")).to_have_text("是否同意办这件事：基础设施改造")
    expect(wall.locator("#stage .hands li")).to_have_text(["赞成", "反对", "弃权"])
    assert not re.search(r"(?<!\d)0(?!\d)", re.sub(r"\d+:\d+", "", wall.inner_text("#stage")))

    for label, number in (("赞成", "18"), ("反对", "5"), ("弃权", "3")):
        page.get_by_label(label).fill(number)
    page.get_by_role("button", name="宣布结果").click()
    expect(wall.locator("#stage .rows .num")).to_have_text(["18", "5", "3", "0"])
    expect(wall.locator("#stage .verdict")).to_contain_text("意向：赞成多于反对")
    page.get_by_role("button", name="大屏不再显示结果").click()
    expect(wall.locator("#stage")).to_contain_text("会议结束了，谢谢大家")
