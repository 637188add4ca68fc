"""One evening before a desk, a wall and three phones side by side; whatever is done is done on the pages."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from facilitator.services.context import Actor
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.ticketing import Ticket
from tests.e2e.pressing import take
from tests.e2e.waiting import until
from tests.factories.council import Council, make_council
from tests.factories.served import Served, prepared, served

WECHAT = (
    "Mozilla/5.0 (Linux; Android 10; M2004J19C) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0.0.0 "
    "Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240301 MicroMessenger/8.0.48.2580(0x28003036) WeChat/arm64"
)
LARGE = {"standard": 28, "fixed": 23}
"""Pixels of WeChat's largest letters: 1.75 of 16."""
MOBILE: dict[str, Any] = {"viewport": {"width": 360, "height": 640}, "has_touch": True}
CONSULTS = "只协商，不作决定"
COUNTS = frozenset({"votes", "tally", "by_channel", "live", "points"})


@dataclass
class Evening:
    """`phone` has a script, `plain` has none, `wechat` is WeChat's with letters of 1.75."""

    browser: Browser
    server: Served
    council: Council
    tickets: dict[str, Ticket]
    tokens: dict[str, str]
    heard: list[str] = field(default_factory=list)
    desk: Page = field(init=False)
    wall: Page = field(init=False)
    phone: Page = field(init=False)
    plain: Page = field(init=False)
    wechat: Page = field(init=False)

    @property
    def here(self) -> str:
        return f"/p/{self.council.code}"

    def window(self, path: str, who: str = "", **options: Any) -> Page:
        """A browser of its own; everything that a socket brings it is kept in `heard`."""
        context = self.browser.new_context(base_url=self.server.origin, locale="zh-CN", **options)
        if who:
            context.add_cookies([{"name": "fc_staff", "value": self.tokens[who], "url": self.server.origin}])
        page = context.new_page()
        page.on("websocket", lambda line: line.on("framereceived", lambda told: self.heard.append(str(told))))
        page.goto(path)
        return page

    def large_letters(self, path: str) -> Page:
        page = self.window("about:blank", user_agent=WECHAT, **MOBILE)
        page.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": LARGE})
        page.goto(path)
        return page

    def watch(self) -> None:
        """Three residents without tickets scan the code on the wall."""
        join = f"/j/{self.council.code}"
        self.phone, self.plain = self.window(join, **MOBILE), self.window(join, java_script_enabled=False, **MOBILE)
        self.wechat = self.large_letters(join)
        for page in (self.phone, self.plain, self.wechat):
            page.get_by_role("link", name="进入会场").click()

    def arrive(self, phone: str, plain: str, wechat: str) -> None:
        """Three residents: two scan their tickets, the one without a script types the short code."""
        code, mobile = self.council.code, MOBILE
        self.phone = self.window(f"/j/{code}#t={self.tickets[phone].ticket}", **mobile)
        self.wechat = self.large_letters(f"/j/{code}#t={self.tickets[wechat].ticket}")
        self.plain = self.window(f"/j/{code}", java_script_enabled=False, **mobile)
        self.plain.get_by_label("有入场票？输入票上的号：").fill(self.tickets[plain].short_code)
        self.plain.get_by_role("button", name="用票进入").click()
        for page in (self.phone, self.wechat):
            page.wait_for_url(f"**{self.here}")

    def check_in(self, *units: str) -> None:
        for unit in units:
            self.desk.fill("[data-part=find]", unit)
            self.desk.keyboard.press("Enter")
            expect(self.desk.locator(".verdict")).to_contain_text("可以进")
            expect(self.desk.locator("[data-part=find]")).to_have_value("")
        self.desk.keyboard.press("Escape")

    def step(self, label: str, *, hold: bool = False, desk: Page | None = None) -> None:
        """The next step by the presenter's key; what cannot be taken back wants it twice."""
        take(desk or self.desk, label, hold=hold)

    def forward(self, seconds: int) -> None:
        """The rehearsal's clock, so that nobody waits for a countdown."""
        path = self.server.folder / "rehearsal.json"
        told = json.loads(path.read_text("utf-8"))
        told["shift_seconds"] += seconds
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(told), "utf-8")
        fresh.replace(path)

    def reload_plain(self) -> str:
        """What the phone without a script shows once it has refreshed itself."""
        self.plain.goto(self.here)
        return self.plain.inner_text("body")

    def wall_says(self, *words: str) -> None:
        for each in words:
            expect(self.wall.locator("#stage")).to_contain_text(each)

    def phones_say(self, words: str) -> None:
        """Both by themselves, the third after its refresh; nothing hangs over the edge of WeChat's large letters."""
        for page in (self.phone, self.wechat):
            expect(page.locator("#main")).to_contain_text(words)
        self.reload_plain()
        expect(self.plain.locator("body")).to_contain_text(words, use_inner_text=True)
        assert self.wechat.evaluate("document.documentElement.scrollWidth <= window.innerWidth")

    def all_say_it_decides_nothing(self, times: int = 1) -> None:
        said = until(self.wall, lambda: self.wall.inner_text("#foot").count(CONSULTS), lambda found: found == times)
        assert said == times
        for page in (self.desk, self.phone, self.wechat, self.plain):
            expect(page.locator(".advises")).to_have_text([CONSULTS] * times)

    def counts_heard(self) -> list[str]:
        """The rooms with a count of a choice in them that came to any window until now."""
        rooms = [told for told in self.heard if told.startswith("42/live")]
        assert rooms
        return [told for told in rooms if _counts(json.loads(told[told.index("[") :]))]


def _counts(value: Any) -> bool:
    if isinstance(value, list):
        return any(_counts(one) for one in value)
    if not isinstance(value, dict):
        return False
    return any((name in COUNTS and one not in (None, {}, [])) or _counts(one) for name, one in value.items())


def choose(page: Page, label: str) -> None:
    """One tap and one confirm on a phone with a script."""
    page.get_by_role("button", name=label, exact=True).click()
    expect(page.locator(".chosen")).to_have_text(label)
    page.wait_for_timeout(700)
    page.get_by_role("button", name="确认提交").click()


def choose_plainly(page: Page, label: str) -> None:
    page.get_by_label(re.compile(rf"^\s*(\S )?{re.escape(label)}$")).check()  # With its sign where it has one.
    page.get_by_role("button", name="选好了").click()
    page.get_by_role("button", name="确认提交").click()


@contextmanager
def evening(
    browser: Browser,
    folder: Path,
    plan: Callable[[Council], None],
    staff: tuple[str, ...] = ("主持人",),
    roll: tuple[int, int] = (4, 0),
) -> Iterator[Evening]:
    """A planned council whose roll is fixed and whose tickets are printed; the desk and the wall are open.

    `roll` says how many representatives and members of the committee; `staff` who is logged in, the desk's own first.
    """
    with prepared(folder) as world:
        council = make_council(world, *roll)
        plan(council)
        council.do(GatherSession(council.session))
        printed = {one.unit: one for one in council.do(IssueTickets(council.session)).tickets}
        tickets = {alias: printed[unit] for alias, unit in council.units.items() if unit in printed}
        officers: list[Actor] = [council.secretary, council.chair, council.recorder, council.scrutineer, council.clerk]
        tokens = {one.name: world.log_in(one) for one in officers if one.name in staff}
    with served(folder) as server:
        made = Evening(browser, server, council, tickets, tokens)
        made.desk = made.window(f"/desk/{council.session}", staff[0], viewport={"width": 1366, "height": 768})
        made.wall = made.window(
            f"/screen/{council.code}", viewport={"width": 1280, "height": 720}, reduced_motion="reduce"
        )
        yield made
        for context in browser.contexts:
            context.close()
