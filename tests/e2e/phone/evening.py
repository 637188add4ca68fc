"""A consultation with a ballot of every form, run over the server's own desk, and the phones of its members."""

from __future__ import annotations

import json
import re
import sqlite3
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import requests
from playwright.sync_api import Browser, BrowserContext, Page

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.people.powers import Role
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.ticketing import Ticket
from facilitator.sessions.agenda import ItemForm
from tests.factories.served import Served
from tests.factories.world import World

PLANS = ("甲：划线 36 个车位", "乙：划线 30 个，留出消防通道", "丙：不划线", "丁：再等等")
MEMBERS = 12
SMALL = {"width": 360, "height": 640}


@dataclass
class Phones:
    """The evening as it was prepared; `items` are used up one a ballot."""

    session: str
    code: str
    items: list[str]
    tickets: list[Ticket]
    chair: str
    unfinished: str = ""
    server: Served = field(init=False)
    desk: requests.Session = field(default_factory=requests.Session)

    def do(self, verb: str, **body: Any) -> Any:
        """What the chair does at the desk."""
        self.desk.cookies.set("fc_staff", self.chair)
        page = self.desk.get(f"{self.server.origin}/desk/{self.session}").text
        token = re.search(r'name="csrf-token" content="([^"]+)"', page)
        assert token is not None, page[:300]
        path = f"{self.server.origin}/desk/{self.session}/do/{verb.replace('.', '/')}"
        answer = self.desk.post(path, json=body, headers={"X-CSRFToken": token[1]}).json()
        assert answer["ok"], answer
        return answer["result"]

    def draft(self, form: str = "yes_no_abstain", **more: Any) -> str:
        """On an item of its own; what a test that failed left open is voided first."""
        if self.unfinished:
            self.do("ballots.void", ballot=self.unfinished, reason="重新来")
        item = self.items.pop(0)
        self.do("sessions.open_item", session=self.session, item=item)
        question = "是否同意按甲方案划线，设 36 个车位，费用 12,000 元由公共收益出？"
        options = {} if form == "yes_no_abstain" else {"options": list(PLANS)}
        body = {"session": self.session, "item": item, "question": question, "form": form, **options, **more}
        self.unfinished = str(self.do("ballots.draft", **body)["ballot"])
        return self.unfinished

    def open(self, form: str = "yes_no_abstain", **more: Any) -> str:
        ballot = self.draft(form, **more)
        self.do("ballots.open", ballot=ballot)
        return ballot

    def finish(self, ballot: str) -> None:
        self.do("ballots.close", ballot=ballot, reason="没有监票人在场")
        self.do("ballots.announce", ballot=ballot)
        self.unfinished = ""

    def choices(self, ballot: str) -> list[list[str]]:
        """What lies in the box, from the file itself: nothing else says it before it is announced."""
        with sqlite3.connect(self.server.folder / "community.db") as file:
            rows = file.execute("select choices from named_votes where ballot = ?", (ballot,)).fetchall()
            rows += file.execute("select choices from secret_papers where ballot = ?", (ballot,)).fetchall()
        return sorted(json.loads(row[0]) for row in rows)

    def join(self, browser: Browser, ticket: Ticket, **options: Any) -> Page:
        """A phone of its own that scanned this ticket."""
        context = phone_context(browser, self.server.origin, **options)
        page = context.new_page()
        page.goto(f"/j/{self.code}#t={ticket.ticket}")
        page.wait_for_url(f"**/p/{self.code}")
        return page


def phone_context(browser: Browser, origin: str, **options: Any) -> BrowserContext:
    told = {"viewport": SMALL, "locale": "zh-CN", "has_touch": True, **options}
    return browser.new_context(base_url=origin, **told)


def furnish(world: World) -> Phones:
    chair = world.staff("主持人", Role.CHAIR)
    world.staff("记录人", Role.RECORDER)
    for number in range(1, MEMBERS + 1):
        world.door.do(SYSTEM, AddUnit(UnitKind.MEMBER, f"成员{number}"))
    items = tuple(PlannedItem(f"第{number}件事", ItemForm.BALLOT) for number in range(1, 31))
    starts = world.clock.now() + timedelta(minutes=30)
    consult = (LegalBasis.CONSULTATION, None, ())
    plan = PlanSession(
        "topic_council", "停车方案", "3号院坝", starts, "主持人", "记录人", items, "forum_present", *consult
    )
    planned = world.door.do(SYSTEM, plan).result
    session = planned.session
    world.door.do(SYSTEM, NotifySession(session, (world.clock.now() - timedelta(days=15)).date(), "张贴公告"))
    world.door.do(SYSTEM, GatherSession(session))
    tickets = world.door.do(SYSTEM, IssueTickets(session)).result.tickets
    for one in tickets:
        world.door.do(SYSTEM, CheckIn(session, unit=one.unit))
    world.door.do(SYSTEM, BeginSession(session))
    return Phones(session, planned.code, list(planned.items), list(tickets), world.log_in(chair))
