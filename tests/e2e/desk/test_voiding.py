"""An announced result is made void by two: the chair at one desk, a scrutineer at another or on the own phone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.sessions.appoint import AppointScrutineers
from tests.e2e.pressing import press, settle
from tests.e2e.waiting import until
from tests.factories.council import Council, make_council, span
from tests.factories.served import Served, prepared, served

pytestmark = pytest.mark.e2e
WHY = "少录了一张纸票"


@dataclass
class Hall:
    """`tickets` are short codes by unit; r2 and r3 were chosen as scrutineers."""

    browser: Browser
    server: Served
    council: Council
    tokens: dict[str, str]
    tickets: dict[str, str]

    def desk(self, who: str, path: str = "/desk", width: int = 1366) -> Page:
        context = self.browser.new_context(base_url=self.server.origin, viewport={"width": width, "height": 768})
        context.add_cookies([{"name": "fc_staff", "value": self.tokens[who], "url": self.server.origin}])
        page = context.new_page()
        page.goto(f"{path}/{self.council.session}")
        return page

    def phone(self, unit: str, *, script: bool) -> Page:
        context = self.browser.new_context(
            base_url=self.server.origin, viewport={"width": 360, "height": 640}, java_script_enabled=script
        )
        page = context.new_page()
        page.goto(f"/j/{self.council.code}")
        page.get_by_label("有入场票？输入票上的号：").fill(self.tickets[unit])
        page.get_by_role("button", name="用票进入").click()
        page.wait_for_url("**/p/**")
        return page


@contextmanager
def announced(chromium: Browser, folder: Path) -> Iterator[Hall]:
    with prepared(folder) as world:
        council = make_council(world, 4, 1)
        council.plan()
        council.begin(span("r", 1, 4))
        chosen = (council.scrutineer.id, council.units["r2"], council.units["r3"])
        council.do(AppointScrutineers(council.session, chosen))
        codes = {one.unit: one.short_code for one in council.do(IssueTickets(council.session)).tickets}
        ballot = council.open_ballot()
        council.close(ballot)
        council.do(AnnounceBallot(ballot))
        tokens = {one.name: world.log_in(one) for one in (council.chair, council.scrutineer)}
    with served(folder) as server:
        tickets = {alias: codes[council.units[alias]] for alias in ("r2", "r3")}
        yield Hall(chromium, server, council, tokens, tickets)
        for context in chromium.contexts:
            context.close()


def ask(chair: Page) -> None:
    chair.get_by_role("button", name="作废这个结果").click()
    chair.locator("#also input").fill(WHY)
    chair.locator("#also button.main").click()
    expect(chair.locator("#refusal")).to_contain_text("作废要两个人")
    expect(chair.locator("#also input")).to_have_value(WHY)
    tall = "document.documentElement.scrollHeight - window.innerHeight"
    assert until(chair, lambda: chair.evaluate(tall), lambda more: more == 0) == 0  # Its head stays in sight.
    expect(chair.locator("#witness")).to_contain_text(f"主持人要作废这个结果，原因：{WHY}")


def test_scrutineer_agrees_at_the_own_desk_and_the_chair_loses_no_word(chromium: Browser, tmp_path: Path) -> None:
    with announced(chromium, tmp_path) as hall:
        chair, scrutineer = hall.desk("主持人"), hall.desk("监票人")
        expect(scrutineer.get_by_role("button", name="同意作废")).to_have_count(0)
        ask(chair)

        expect(scrutineer.locator("#witness")).to_contain_text(WHY)
        settle(scrutineer, "#next")
        press(scrutineer, hold=True)  # What cannot be taken back wants it twice.
        expect(chair.locator("#witness")).to_contain_text("监票人同意作废这个结果")
        expect(chair.locator("#refusal")).to_be_hidden()  # Nobody is waited for any longer.
        chair.locator("#also button.main").click()
        for desk in (chair, scrutineer):
            expect(desk.locator("#rule")).to_contain_text(f"这次投票作废了：{WHY}")


def test_scrutineers_from_the_hall_agree_on_their_phones(chromium: Browser, tmp_path: Path) -> None:
    with announced(chromium, tmp_path) as hall:
        chair = hall.desk("主持人", "/remote", 360)
        phone, plain = hall.phone("r2", script=True), hall.phone("r3", script=False)
        expect(phone.locator("#watch")).to_be_empty()
        chair.locator("#more summary").click()
        chair.get_by_role("button", name="作废这个结果").click()
        chair.locator("#asking input").fill("问题念错了")
        chair.locator("#asking button.main").click()
        expect(phone.locator("#watch")).to_contain_text("您是监票人：主持人要作废刚宣布的结果")
        plain.reload()
        plain.get_by_text("同意作废", exact=True).click()
        plain.get_by_role("button", name="确认同意作废").click()
        expect(plain.locator("#watch")).to_have_text("监票人已同意作废，等主持人作废。")
        chair.locator("#more").evaluate("each => { each.open = true; }")
        chair.get_by_role("button", name="不作废了").click()

        expect(phone.locator("#watch")).to_be_empty()
        chair.locator("#asking input").fill(WHY)
        chair.locator("#asking button.main").click()
        expect(phone.locator("#watch")).to_contain_text(f"原因：{WHY}")
        assert phone.locator("#watch").bounding_box()["y"] < phone.locator("#main").bounding_box()["y"]
        confirm = phone.get_by_role("button", name="确认同意作废")
        expect(confirm).to_be_hidden()
        phone.get_by_text("同意作废", exact=True).click()
        confirm.click()
        expect(chair.locator("#witness")).to_contain_text("representative r2同意作废这个结果")
        chair.locator("#asking button.main").click()
        expect(phone.locator("#main")).to_contain_text("这次投票作废了")
