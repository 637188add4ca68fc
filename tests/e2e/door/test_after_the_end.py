"""The desk after 散会: who came is still read there, and nothing asks anybody in, out or to vote any more."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from facilitator.domain.people.credentials import new_token, token_hash
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.close import CloseSession
from facilitator.sessions.presence import Capacity
from facilitator.storage.uow import UnitOfWork
from tests.factories.council import make_council
from tests.factories.served import prepared, served

pytestmark = pytest.mark.e2e

NO_MORE = ("签到", "离会", "可以投票")


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[dict[str, Page]]:
    """The chair's desk of an evening that is on, and of one that is over."""
    folder = tmp_path_factory.mktemp("end")
    with prepared(folder) as world:
        council = make_council(world, 4, 1)
        over = council.plan()
        council.begin(["r1", "r2", "r3", "c1"])
        council.do(CheckIn(over, capacity=Capacity.OBSERVER, name="李记者"))
        council.do(CloseSession(over))
        on = council.plan()
        council.begin(["r1", "r2", "r3", "c1"])
        token = new_token(world.door.ports.randomness)

        def begin(unit: UnitOfWork) -> None:
            unit.staff.change(council.chair.id, must_change=False)
            unit.staff.begin_log_in(token_hash(token), council.chair.id, world.clock.now())

        world.door.writer.submit(begin)
    with served(folder) as server:
        context = chromium.new_context(base_url=server.origin, viewport={"width": 1366, "height": 768})
        context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
        pages = {}
        for name, session in (("on", on), ("over", over)):
            pages[name] = context.new_page()
            pages[name].goto(f"/desk/{session}")
            pages[name].locator("#agenda button").first.click()
            pages[name].locator("#check-in [data-part=list] li").first.wait_for()
        yield pages
        context.close()


def spoken(page: Page) -> str:
    places = "['header', '#agenda', 'main']"
    return str(page.evaluate(f"() => {places}.map(place => document.querySelector(place).innerText).join()"))


def test_desk_of_an_evening_that_is_on_speaks_of_all_of_it(desks: dict[str, Page]) -> None:
    assert [word for word in NO_MORE if word in spoken(desks["on"])] == list(NO_MORE)


def test_desk_after_the_end_reads_who_came_and_asks_for_nothing(desks: dict[str, Page]) -> None:
    page = desks["over"]
    page.locator("#check-in details").evaluate("part => { part.open = true; }")
    page.locator("[data-part=observers] li").first.wait_for()

    told = spoken(page).replace("签到表和未到名单（PDF）", "").replace("扫打印的入场票就算签到，不用到签到席", "")
    assert [word for word in NO_MORE if word in told] == []
    assert page.locator("#agenda button").first.inner_text() == "来了 4 人"
