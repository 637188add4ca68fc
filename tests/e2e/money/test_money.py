"""The clerk at the books with a keyboard alone, and the council trying another method while the wall shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.axe.judge import faults
from tests.e2e.waiting import until
from tests.factories.council import make_council
from tests.factories.funding import in_topic_council, make_fund
from tests.factories.served import Served, prepared, served

pytestmark = pytest.mark.e2e
MAIN = "document.querySelector('#stage main')"
SIZES = [(360, 640), (1024, 768), (1920, 1080)]


@dataclass
class Hall:
    server: Served
    plan: str
    fresh: str
    session: str
    code: str
    cookies: dict[str, str]

    def page(self, chromium: Browser, who: str = "", size: tuple[int, int] = (1024, 768)) -> Page:
        context = chromium.new_context(viewport={"width": size[0], "height": size[1]})
        if who:
            context.add_cookies([{"name": "fc_staff", "value": self.cookies[who], "url": self.server.origin}])
        return context.new_page()

    def open(self, page: Page, path: str) -> Page:
        page.goto(f"{self.server.origin}{path}")
        return page


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder: Path = tmp_path_factory.mktemp("money")
    with prepared(folder) as world:
        council = make_council(world, representatives=0, committee=0)
        fund = make_fund(council)
        first = council.demand
        council.open_demand()
        second = council.demand
        council.open_demand()
        fresh, council.demand = council.demand, first
        plan = fund.collecting()
        told = in_topic_council(fund, second)
        cookies = {one.name: world.log_in(one) for one in (council.clerk, council.chair)}
    with served(folder) as server:
        yield Hall(server, plan, fresh, *told, cookies)


def test_receipts_follow_each_other_by_the_keyboard(chromium: Browser, hall: Hall) -> None:
    page = hall.open(hall.page(chromium, "专干"), f"/funding/{hall.plan}")
    page.focus("#receive-who")
    for door in ("101", "201"):
        page.keyboard.type(door)
        page.keyboard.press("Enter")
        expect(page.locator("#receive-who")).to_have_value("")
        expect(page.locator("#receive-who")).to_be_focused()
    book = page.locator("#receipts ~ .book").first.locator("tbody tr")
    rows = until(page, book.all_inner_texts, lambda now: len(now) > 1)
    assert [row.split()[1:4] for row in rows] == [["1栋201", "33.34", "0000002"], ["1栋101", "33.34", "0000001"]]


def test_amount_that_is_due_stands_there_before_enter(chromium: Browser, hall: Hall) -> None:
    page = hall.open(hall.page(chromium, "专干"), f"/funding/{hall.plan}")
    page.fill("#pledge-who", "301")
    expect(page.locator("#pledge-fen")).to_have_value("33.33")


def test_sum_that_is_missing_is_said_while_typing(chromium: Browser, hall: Hall) -> None:
    page = hall.open(hall.page(chromium, "专干"), f"/funding/new?demand={hall.fresh}")
    page.fill("[name=budget_fen]", "600")
    page.locator("[name=amount]").nth(0).fill("350.5")
    expect(page.locator("#still")).to_have_text("还差 249.50 元")


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_pages_fit_the_window(chromium: Browser, hall: Hall, size: tuple[int, int]) -> None:
    page = hall.page(chromium, "专干", size)
    for path in (
        "/funding",
        f"/funding/{hall.plan}",
        f"/funding/new?demand={hall.fresh}",
        f"/public/money/{hall.plan}",
    ):
        hall.open(page, path)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
        assert faults(page) == [], path


def test_another_method_at_the_desk_is_on_the_wall_at_once(chromium: Browser, hall: Hall) -> None:
    wall = hall.open(hall.page(chromium, size=(1920, 1080)), f"/screen/{hall.code}")
    desk = hall.open(hall.page(chromium, "主持人", (1366, 768)), f"/desk/{hall.session}")
    desk.click(".trial button.main")
    expect(wall.locator(".money-boxes .amount")).to_have_text(["33.33—33.34元"])
    desk.select_option(".trial [name=rounding]", "ceil_to_yuan")
    expect(wall.locator(".money-boxes .amount").first).to_have_text("34元")
    assert until(wall, lambda: wall.evaluate(f"{MAIN}.scrollHeight <= 1 + {MAIN}.clientHeight"))


def test_source_that_the_hall_thinks_of_is_added_and_stands_on_the_wall(chromium: Browser, hall: Hall) -> None:
    wall = hall.open(hall.page(chromium, size=(1920, 1080)), f"/screen/{hall.code}")
    desk = hall.open(hall.page(chromium, "主持人", (1366, 768)), f"/desk/{hall.session}")
    desk.click(".trial .trial-sources + .tools button")
    desk.select_option(".trial fieldset select", "community_fund")
    desk.fill(".trial fieldset input[inputmode]", "50")
    desk.fill(".trial [name=amount0]", "250")
    desk.click(".trial button.main")
    expect(wall.locator("body")).to_contain_text("社区基金", use_inner_text=True)
