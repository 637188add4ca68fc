"""The invented community on one fixed evening, served in a folder that is gone afterwards, for the guide's pictures."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from playwright.sync_api import Browser, Page

from facilitator.cli.rehearse.api import Api
from facilitator.cli.rehearse.clock import RehearsalClock
from facilitator.cli.rehearse.instance import command_line, environment, last_object
from facilitator.cli.rehearse.phone import Phone
from facilitator.cli.rehearse.server import OwnServer
from facilitator.cli.rehearse.watch import RoomWatch

NOW = datetime.fromisoformat("2026-11-24T19:10:00+08:00")
"""The same evening whenever they are drawn, so that a picture changes only when the page does."""
WIDE: dict[str, Any] = {"viewport": {"width": 1024, "height": 640}}
WALL: dict[str, Any] = {"viewport": {"width": 1280, "height": 720}, "device_scale_factor": 0.75}
HAND: dict[str, Any] = {"viewport": {"width": 360, "height": 640}, "has_touch": True}
CHAIR, SCRUTINEER, CLERK, TELLER = "主持人", "监票人", "专干", "计票人"
PRESENT = 33
PATIENCE = 600
QUESTION = "是否同意按甲方案划线，设36个车位，费用12,000元由公共收益支付？"


@dataclass
class Stage:
    """`windows` are browsers in which one person is logged in; `tickets` are of those who came, in order."""

    browser: Browser
    server: OwnServer
    people: dict[str, str]
    api: Api
    windows: dict[tuple[str, str], Page] = field(default_factory=dict)
    tickets: list[str] = field(default_factory=list)
    phones: list[Phone] = field(default_factory=list)

    def do(self, who: str, verb: str, **arguments: Any) -> dict[str, Any]:
        return self.api.must(who, verb, arguments)

    def read(self, path: str) -> Any:
        told = self.api.read(CHAIR, path)
        return told.get("result", told)

    def session(self, title: str) -> Any:
        """The line of the session whose title begins like this."""
        return next(one for one in self.read("/api/v1/sessions") if one["title"].startswith(title))

    def stranger(self, path: str, look: dict[str, Any]) -> Page:
        page = self.browser.new_context(base_url=self.server.origin, locale="zh-CN", **look).new_page()
        page.goto(path)
        return page

    def window(self, who: str, path: str, look: dict[str, Any] = WIDE) -> Page:
        """One window for each person and size; logged in the first time."""
        key = (who, str(look))
        if key not in self.windows:
            page = self.windows[key] = self.stranger("/login", look)
            page.fill("input[name=name]", who)
            page.fill("input[name=password]", self.people[who])
            with page.expect_navigation():
                page.click("button.main")
        self.windows[key].goto(path)
        return self.windows[key]

    def gather(self, session: str) -> None:
        """Enough of them come; each has the ticket that was printed the day before."""
        hall = self.read(f"/api/v1/sessions/hall?session={session}")
        here = [one["unit"] for one in hall if one["state"] == "present"]
        later = [one["unit"] for one in hall if one["state"] != "present"][: PRESENT - len(here)]
        for unit in later:
            self.do(CHAIR, "sessions.check_in", session=session, unit=unit)
        issued = self.do(CHAIR, "people.issue_tickets", session=session, units=[*here, *later])
        self.tickets = [one["ticket"] for one in issued["tickets"]]

    def seat(self, line: Any, number: int) -> Phone:
        """The phone of whoever came as the n-th."""
        phone = Phone(self.server.origin, line["id"], line["code"], str(number), RoomWatch())
        phone.take_seat(self.tickets[number])
        phone.connect()
        return phone

    def vote(self, line: Any, ballot: str, choices: dict[int, str]) -> None:
        for number, choice in choices.items():
            phone = self.seat(line, number)
            (answer,) = phone.send("vote", "vote", {"ballot": ballot, "choices": [choice], "key": str(uuid4())})
            assert answer["ok"], answer
            phone.hang_up()


def command(folder: Path, *arguments: str) -> Any:
    """One command of ours to its end; the demo takes twenty seconds, and minutes where others work on the machine."""
    line = command_line(folder, "--json", *arguments)
    done = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", env=environment(), timeout=PATIENCE)
    assert done.returncode == 0, done.stdout + done.stderr
    return last_object(done.stdout)


@contextmanager
def staged(browser: Browser, folder: Path) -> Iterator[Stage]:
    """`folder` is an empty one of the caller's."""
    folder.chmod(0o700)
    RehearsalClock.begin(folder, NOW)
    people = {one["name"]: one["password"] for one in command(folder, "demo")["people"]}
    tokens = {who: command(folder, "people", "token", who)["token"] for who in (CHAIR, SCRUTINEER, CLERK)}
    server = OwnServer(folder)
    try:
        server.start()
        yield Stage(browser, server, people, Api(server.origin, tokens))
    finally:
        server.stop()
