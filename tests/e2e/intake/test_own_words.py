"""What is half typed on a shared computer: there again for whoever typed it, for nobody else, and gone with 退出."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.visits.add_person import AddVisitedPerson
from tests.factories.council import make_council
from tests.factories.served import Served, prepared, served
from tests.factories.triage import begin_triage

pytestmark = pytest.mark.e2e

WORDS = "半张单：三楼李某某家里的事，电话 13900009999"
WHOLE = "window.localStorage.length ? JSON.stringify(Object.entries(localStorage)) : ''"


@dataclass(frozen=True)
class Hall:
    """Fresh log-ins of each account, one after the other; `pages` by what is typed there."""

    server: Served
    tokens: dict[str, Iterator[str]]
    pages: dict[str, str]


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    folder = tmp_path_factory.mktemp("own")
    with prepared(folder) as world:
        council = make_council(world, 2, 4)
        line = AddVisitedPerson("陈婆婆", "3栋", council.clerk.name, date(2026, 11, 25))
        visited = council.do(line, council.clerk).visited
        session = begin_triage(council)
        with world.database.reading() as unit:
            (item,) = unit.rooms.items(session)
        council.do(OpenItem(session, item.id))
        whose = ("clerk", "secretary", "recorder", "chair")
        tokens = {name: iter([world.log_in(getattr(council, name)) for _ in range(12)]) for name in whose}
    with served(folder) as server:
        pages = {"slip": "/ledger/slips", "visit": f"/visits/{visited}", "note": f"/desk/{session}"}
        yield Hall(server, tokens, pages)


@pytest.fixture
def computer(hall: Hall, chromium: Browser) -> Iterator[BrowserContext]:
    """One browser that several colleagues use."""
    context = chromium.new_context(base_url=hall.server.origin)
    yield context
    context.close()


def come(computer: BrowserContext, hall: Hall, who: str, page: Page | None = None) -> Page:
    """Somebody is logged in, in a new window unless one is given."""
    told = {"name": "fc_staff", "value": next(hall.tokens[who]), "url": hall.server.origin}
    computer.add_cookies([{**told, "httpOnly": True, "sameSite": "Lax"}])
    return page or computer.new_page()


def leave(page: Page) -> None:
    page.goto("/account")
    with page.expect_navigation():
        page.get_by_role("button", name="退出").click()


@pytest.mark.parametrize(("kind", "field"), [("slip", "[name=description]"), ("visit", "[name=text]")])
def test_half_typed_words_wait_for_their_writer_alone(
    hall: Hall, computer: BrowserContext, kind: str, field: str
) -> None:
    path = hall.pages[kind]
    page = come(computer, hall, "clerk")
    page.goto(path)
    page.fill(field, WORDS)
    page.close()  # The power fails.

    page = come(computer, hall, "secretary")
    page.goto(path)
    assert page.input_value(field) == ""

    page = come(computer, hall, "clerk", page)
    page.goto(path)
    assert page.input_value(field) == WORDS


@pytest.mark.parametrize(("kind", "field"), [("slip", "[name=description]"), ("visit", "[name=text]")])
def test_half_typed_words_leave_the_browser_with_their_writer(
    hall: Hall, computer: BrowserContext, kind: str, field: str
) -> None:
    path = hall.pages[kind]
    page = come(computer, hall, "clerk")
    page.goto(path)
    page.fill(field, WORDS)
    assert "13900009999" in page.evaluate(WHOLE)

    leave(page)

    assert page.url.endswith("/login")
    assert "13900009999" not in page.evaluate(WHOLE)
    page = come(computer, hall, "clerk", page)
    page.goto(path)
    assert page.input_value(field) == ""


def test_slip_that_did_not_arrive_is_told_of_before_it_goes(hall: Hall, computer: BrowserContext) -> None:
    page = come(computer, hall, "clerk")
    page.goto(hall.pages["slip"])
    page.route("**/ledger/slips", lambda route: route.abort() if route.request.method == "POST" else route.fallback())
    page.fill("[name=description]", WORDS)
    page.select_option("[name=category]", "other")
    page.get_by_role("button", name="登记，接着录下一张").click()
    page.locator("#state", has_text="已留在这台电脑里").wait_for()

    page.goto("/account")
    page.get_by_role("button", name="退出").click()
    assert page.locator(".notice.refusal").inner_text().startswith("这台电脑上还有您录好、没交上去的东西")
    assert "13900009999" in page.evaluate(WHOLE)
    with page.expect_navigation():
        page.get_by_role("button", name="退出").click()
    assert page.url.endswith("/login") and "13900009999" not in page.evaluate(WHOLE)


def test_slip_that_did_not_arrive_is_sent_by_its_writer_alone(hall: Hall, computer: BrowserContext) -> None:
    page = come(computer, hall, "clerk")
    page.goto(hall.pages["slip"])
    page.route("**/ledger/slips", lambda route: route.abort() if route.request.method == "POST" else route.fallback())
    page.fill("[name=description]", "楼道灯坏了")
    page.select_option("[name=category]", "other")
    page.get_by_role("button", name="登记，接着录下一张").click()
    page.locator("#state", has_text="已留在这台电脑里").wait_for()
    page.close()

    page = come(computer, hall, "secretary")
    page.goto(hall.pages["slip"])
    assert page.locator("#typed li").count() == 0

    page = come(computer, hall, "clerk", page)
    page.goto(hall.pages["slip"])
    page.locator("#typed li:first-child", has_text="XQ-2026-0001").wait_for()


def test_page_left_open_goes_with_its_account(hall: Hall, computer: BrowserContext) -> None:
    slips = come(computer, hall, "clerk")
    slips.goto(hall.pages["slip"])
    slips.fill("[name=description]", WORDS)
    other = computer.new_page()

    leave(other)

    slips.wait_for_url("**/login**")
    assert "13900009999" not in slips.evaluate(WHOLE)


def test_note_that_did_not_arrive_is_its_recorders_alone(hall: Hall, computer: BrowserContext) -> None:
    page = come(computer, hall, "recorder")
    page.goto(hall.pages["note"])
    page.locator("#notes").wait_for()
    page.route("**/*", lambda route: route.abort())
    page.locator("#notes").fill("会上记了一半")
    page.goto("about:blank")  # A page that closes lets go what was held back; one that leaves drops it.
    page.close()

    page = come(computer, hall, "chair")
    page.goto(hall.pages["note"])
    page.locator("#notes").wait_for()
    assert page.locator("#notes").input_value() == ""
    assert "会上记了一半" in page.evaluate(WHOLE)

    page = come(computer, hall, "recorder", page)
    page.goto(hall.pages["note"])
    page.locator("#notes-status", has_text="已").wait_for()
    assert page.locator("#notes").input_value() == "会上记了一半"
    assert "会上记了一半" not in page.evaluate(WHOLE)


def test_room_drawn_before_a_save_takes_no_note_back(hall: Hall, computer: BrowserContext) -> None:
    page = come(computer, hall, "recorder")
    page.goto(hall.pages["note"])
    page.locator("#notes").wait_for()
    item = page.evaluate("JSON.parse(document.getElementById('room').textContent).item")
    shown = page.evaluate(
        """async item => {
          const [area, status] = [document.createElement('textarea'), document.createElement('p')];
          const notes = new facilitator.Notes(area, status);
          const saved = async text => {
            area.value = text;
            notes.save();
            while (notes.sent !== text) await new Promise(done => setTimeout(done, 20));
          };
          notes.show(item);
          await saved('刚存好的一句');
          notes.show(item);
          const late = area.value;
          notes.show(Object.assign({}, item, { note: '刚存好的一句' }));
          notes.show(Object.assign({}, item, { note: '别的控制台写的' }));
          return [late, area.value];
        }""",
        item,
    )
    assert shown == ["刚存好的一句", "别的控制台写的"]
