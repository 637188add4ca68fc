"""Two tellers and the wall in real browsers: nothing typed is lost, one press is one stroke, whatever is cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
import requests
from playwright.sync_api import Browser, Page, expect

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.people.powers import Role
from facilitator.services.ballots.close import CloseBallot
from facilitator.services.ballots.hand_out import HandOut
from tests.factories.hall import Hall, open_hall
from tests.factories.served import Served, prepared, served

pytestmark = pytest.mark.e2e

SLOW = 40000


@dataclass
class Room:
    server: Served
    hall: Hall
    browser: Browser
    tokens: dict[str, str]

    def page(self, who: str) -> Page:
        context = self.browser.new_context(base_url=self.server.origin, viewport={"width": 1024, "height": 768})
        context.add_cookies([{"name": "fc_staff", "value": self.tokens[who], "url": self.server.origin}])
        page = context.new_page()
        page.goto(f"/desk/{self.hall.evening.session}/papers")
        return page

    def announce(self) -> None:
        """The chair does, at a desk of his own."""
        desk = f"{self.server.origin}/desk/{self.hall.evening.session}"
        with requests.Session() as chair:
            chair.cookies.set("fc_staff", self.tokens["主持人"])
            token = re.search(r'name="csrf-token" content="([^"]+)"', chair.get(desk).text)
            assert token is not None
            body = {"ballot": self.hall.ballot, "reason": "纸票没有交上来"}
            told = chair.post(f"{desk}/do/ballots/announce", json=body, headers={"X-CSRFToken": token[1]}).json()
        assert told["ok"], told

    def ballot(self, page: Page) -> Any:
        asked = f"fetch('/desk/{self.hall.evening.session}/state').then(answer => answer.json())"
        return page.evaluate(f"() => {asked}")["ballot"]


@pytest.fixture
def room(chromium: Browser, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Room]:
    folder = tmp_path_factory.mktemp("tellers")
    closed = request.param == "closed"
    with prepared(folder) as world:
        hall = open_hall(world, 6, Secrecy.SECRET)
        people = [world.staff(name, Role.TELLER) for name in ("周计票", "吴计票")]
        world.door.do(people[0], HandOut(hall.ballot, hall.units[:3]))
        tokens = {person.name: world.log_in(person) for person in (*people, hall.evening.chair)}
        if closed:
            world.door.do(hall.evening.chair, CloseBallot(hall.ballot, reason="没有监票人在场"))
    with served(folder) as server:
        yield Room(server, hall, chromium, tokens)


def keys(page: Page, pressed: str) -> None:
    page.focus(".pad")
    for key in pressed:
        page.keyboard.press(key)


@pytest.mark.parametrize("room", ["open"], indirect=True)
def test_pile_survives_a_reload_and_a_cut_and_differences_are_told_by_number(room: Room) -> None:
    first, second = room.page("周计票"), room.page("吴计票")
    keys(first, "120")
    expect(first.locator(".keyed li")).to_have_count(3)
    expect(first.locator(".returned summary")).to_have_text("交票的 3 户（人），票 3 张，对得上")

    first.reload()
    expect(first.locator(".keyed li")).to_have_count(3)
    first.context.set_offline(True)
    first.click(".primary")
    expect(first.locator("#told")).to_contain_text("没有送到", timeout=SLOW)
    expect(first.locator(".keyed li")).to_have_count(3)
    first.context.set_offline(False)
    first.click(".primary")
    expect(first.locator("#told")).to_contain_text("3 张已交上", timeout=SLOW)

    second.click("#tabs >> text=复核")
    second.click("text=我来复核", timeout=SLOW)
    assert "赞成 1" not in second.inner_text("#pane")
    keys(second, "110")
    second.click(".primary")
    expect(second.locator(".differs")).to_contain_text("第 002 号", timeout=SLOW)
    second.click(".differs button")
    keys(second, "2")
    second.click(".primary")
    expect(second.locator("#told")).to_contain_text("已进票箱", timeout=SLOW)
    assert room.ballot(second)["channels"]["paper"] == 3


@pytest.mark.parametrize("room", ["closed"], indirect=True)
def test_papers_read_aloud_stand_on_the_wall_after_a_cut_and_a_killed_server(room: Room) -> None:
    drawer, watcher = room.page("周计票"), room.page("吴计票")
    wall = room.browser.new_page(viewport={"width": 1920, "height": 1080})
    wall.goto(f"{room.server.origin}/screen/{room.hall.evening.code}")
    drawer.click("#tabs >> text=唱票")
    drawer.fill(".sheet input", "王秀英")
    drawer.click("text=开始唱票")
    expect(drawer.locator(".pad")).to_be_visible(timeout=SLOW)

    drawer.context.set_offline(True)
    for key in "112":  # Nothing was clicked since: the keys are heard wherever the focus is.
        drawer.keyboard.press(key)
    expect(drawer.locator("#pane .told")).to_contain_text("没送到")
    drawer.context.set_offline(False)
    expect(wall.locator(".tally .for .num")).to_have_text("2", timeout=SLOW)
    expect(wall.locator(".tally .against .num")).to_have_text("1", timeout=SLOW)
    keys(drawer, "3")
    expect(wall.locator(".tally .abstain .num")).to_have_text("1", timeout=SLOW)
    drawer.keyboard.press("Backspace")
    expect(wall.locator(".tally .abstain .num")).to_have_text("0", timeout=SLOW)

    room.server.kill()
    room.server.start()
    drawer.reload()
    expect(drawer.locator(".sums .for .num")).to_have_text("2", timeout=SLOW)
    expect(wall.locator(".tally .against .num")).to_have_text("1", timeout=SLOW)

    watcher.reload()
    watcher.click("#tabs >> text=唱票")
    watcher.click("text=我一直看着", timeout=SLOW)
    expect(watcher.locator("#told")).to_contain_text("核对完了", timeout=SLOW)
    assert room.ballot(watcher)["channels"]["paper"] == 3
    expect(wall.locator("#foot")).to_contain_text("两个人核对一致", timeout=SLOW)


@pytest.mark.parametrize("room", ["closed"], indirect=True)
def test_tab_that_is_gone_when_the_result_is_announced_leaves_the_page_at_work(room: Room) -> None:
    teller, faults = room.page("周计票"), list[str]()
    teller.on("pageerror", lambda fault: faults.append(str(fault)))
    teller.click("#tabs >> text=复核")
    expect(teller.locator("#tabs [aria-pressed=true]")).to_be_focused()

    room.announce()

    expect(teller.locator("#pane")).to_contain_text("没有要在这里录的", timeout=SLOW)
    assert faults == []
