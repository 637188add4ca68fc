"""A web address of eighty letters pushes no page out of its window: it breaks, in a real browser at 360 and 1024 px."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import Page, Route

from facilitator import web
from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.importing.candidate import Candidate
from facilitator.services.demands.import_batch import ImportBatch
from facilitator.storage.uow import UnitOfWork
from tests.factories.council import make_council
from tests.factories.hosting import make_app
from tests.factories.world import make_world
from tests.web.browser import Browser, browser_of

pytestmark = pytest.mark.e2e

WORD = "https://example.com/" + "w" * 60
NUMBER, STUB = "XQ-2026-0001", "7N9HA3X8"
ORIGIN = "http://localhost"


@pytest.fixture
def clerk(tmp_path: Path) -> Iterator[Browser]:
    """The pages of a community whose one demand, open to everybody, is all long words."""
    with make_world(tmp_path) as world:
        council = make_council(world, 1, 1)
        row = Candidate(2, WORD, WORD * 3, Category.INFRASTRUCTURE, Channel.PHONE, told={"备注" + "X" * 60: WORD})
        council.do(ImportBatch(f"{WORD}.xlsx", "a" * 64, (row,)), council.clerk)

        def open_to_all(unit: UnitOfWork) -> None:
            demand = unit.ledger.demand(NUMBER)
            assert demand is not None
            values = {"state": "opened", "matter": "minor", "public_ok": True, "words_seen": True}
            values |= {"responsible_party": "B" * 60}
            unit.ledger.change(demand.id, **values, stub=STUB)

        world.door.writer.submit(open_to_all)
        app = make_app(world)
        web.install(app, world)
        yield browser_of(app, world).log_in(council.clerk)


@pytest.fixture
def phone(chromium: Chromium, clerk: Browser) -> Iterator[Page]:
    def answer(route: Route) -> None:
        told = clerk.get(route.request.url.removeprefix(ORIGIN))
        route.fulfill(status=told.status_code, content_type=told.content_type, body=told.data)

    page = chromium.new_page(viewport={"width": 360, "height": 640})
    page.route("**/*", answer)
    yield page
    page.close()


PAGES = (
    "/", "/public", f"/public/{NUMBER}", f"/my/{STUB}", f"/ledger/{NUMBER}", "/ledger", "/ledger?view=board&tab=all",
    "/ledger/import", "/ledger/new", "/ledger/slips", "/ledger/paste", "/ledger/drafts", "/ledger/drafts/many",
    "/ledger/qr", "/ledger/todo",
    "/ledger/open", "/ledger/clusters", "/ledger/plan", "/visits", "/resources", "/street", "/street/monthly",
    "/posts/board",
)  # fmt: skip


@pytest.mark.parametrize("size", [(360, 640), (1024, 768)], ids=str)
def test_no_page_is_wider_than_the_window(phone: Page, size: tuple[int, int]) -> None:
    phone.set_viewport_size({"width": size[0], "height": size[1]})
    widths = {}
    for path in PAGES:
        answer = phone.goto(ORIGIN + path)
        assert answer is not None and answer.status == 200, path
        widths[path] = phone.evaluate("document.documentElement.scrollWidth")

    assert widths == dict.fromkeys(widths, size[0])


def test_menu_of_the_staff_is_one_line_on_a_phone(phone: Page) -> None:
    phone.goto(f"{ORIGIN}/ledger")

    top = "all => all.map(one => Math.round(one.getBoundingClientRect().top))"
    tops = phone.locator(".masthead li").evaluate_all(top)
    assert len(tops) == 6
    assert len(set(tops)) == 1


def test_what_stands_side_by_side_on_the_board_fits_a_phone(phone: Page) -> None:
    """The blank behind a state that just filled its line pushed the page, as 没办好，重新商量，第 2 次办 did."""
    phone.goto(f"{ORIGIN}/public")
    fill = """cell => [...Array(40).keys()].flatMap(half => [...Array(18).keys()].map(whole => {
        cell.textContent = '没'.repeat(whole) + 'i'.repeat(half);
        return document.documentElement.scrollWidth;
    }))"""

    widths = phone.locator(".public-list td:nth-child(4)").first.evaluate(fill)

    assert widths == [360] * len(widths)
