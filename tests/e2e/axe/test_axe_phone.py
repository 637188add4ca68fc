"""Nothing at all stands in a voter's way, from the join page to the result, with a script and without one."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.axe.judge import faults
from tests.e2e.phone.conftest import Join
from tests.e2e.phone.evening import PLANS, Phones, phone_context

pytestmark = pytest.mark.e2e
RENEWS_ITSELF = "meta-refresh"
"""Without a script a page hears what comes next in no other way; axe finds it or not, as the guard is quick."""


def test_axe_sees_a_fault(phones: Phones, join: Join) -> None:
    page = join()
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert [one.split(":")[0] for one in faults(page)] == ["html-has-lang"]


def test_way_to_the_seat(phones: Phones, chromium: Browser, join: Join) -> None:
    found: dict[str, list[str]] = {}
    guest = phone_context(chromium, phones.server.origin).new_page()
    for name, path in (("join", f"/j/{phones.code}"), ("guest", f"/p/{phones.code}"), ("typed", "/j")):
        guest.goto(path)
        found[name] = faults(guest)
    guest.goto(f"/j/{phones.code}")
    guest.get_by_label("有入场票？输入票上的号：").fill("7K4M-92QX")
    guest.get_by_role("button", name="用票进入").click()
    expect(guest.get_by_role("alert")).to_be_visible()
    found["wrong ticket"] = faults(guest)
    guest.context.close()
    page = join(1)
    found["waiting"] = faults(page)
    page.get_by_role("button", name="大", exact=True).first.click()
    found["large"] = faults(page)
    assert {state: told for state, told in found.items() if told} == {}


def vote(page: Page, found: dict[str, list[str]]) -> None:
    found["form"] = faults(page)
    page.get_by_role("button", name="赞成").click()
    page.wait_for_timeout(700)
    found["confirm"] = faults(page)
    page.context.set_offline(True)
    page.get_by_role("button", name="确认提交").click()
    expect(page.locator("main h1")).to_have_text("已存在手机里，尚未送达")
    expect(page.locator("#banner")).to_be_visible()
    found["kept"] = faults(page)
    page.context.set_offline(False)
    expect(page.locator("main h1")).to_have_text("已收到您的票")
    found["received"] = faults(page)


def test_vote_and_its_end(phones: Phones, join: Join) -> None:
    found: dict[str, list[str]] = {}
    ballot = phones.open()
    page, silent = join(2), join(3)
    vote(page, found)
    phones.do("ballots.close", ballot=ballot, reason="没有监票人在场")
    expect(silent.locator("main h1")).to_have_text("投票结束了")
    found["missed"] = faults(silent)
    phones.do("ballots.announce", ballot=ballot)
    phones.unfinished = ""
    expect(page.locator(".verdict")).to_be_visible()
    found["result"] = faults(page)
    page.get_by_role("link", name="查一查我的票").click()
    page.wait_for_url("**/receipt*")
    found["receipt"] = faults(page)
    assert {state: told for state, told in found.items() if told} == {}


@pytest.mark.parametrize("form", ["single", "multiple", "ranked", "score"])
def test_every_form(phones: Phones, join: Join, form: str) -> None:
    phones.open(form, **({"min": 2, "max": 3} if form == "multiple" else {"max": 5} if form == "score" else {}))
    page = join(4)
    found = {"empty": faults(page)}
    if form in ("multiple", "ranked"):
        for plan in PLANS[:2]:
            page.get_by_role("button", name=plan).click()
        found["picked"] = faults(page)
        page.get_by_role("button", name="选好了").click()
        found["confirm"] = faults(page)
    page.goto(f"/p/{phones.code}?plain=1")
    found["plain"] = faults(page)
    assert {state: told for state, told in found.items() if told} == {}


def test_way_without_a_script(phones: Phones, join: Join) -> None:
    found: dict[str, list[str]] = {}
    phones.open()
    page = join(5)
    page.route("**/bundles/phone.js*", lambda route: route.abort())
    page.goto(f"/p/{phones.code}")
    expect(page.locator("form.plain-form")).to_be_visible()
    found["form"] = faults(page)
    page.get_by_label("反对").check()
    page.get_by_role("button", name="选好了").click()
    expect(page.get_by_role("button", name="确认提交")).to_be_visible()
    found["confirm"] = faults(page)
    page.get_by_role("button", name="确认提交").click()
    expect(page.locator("main h1")).to_have_text("已收到您的票")
    found["received"] = [fault for fault in faults(page) if not fault.startswith(RENEWS_ITSELF)]
    assert {state: told for state, told in found.items() if told} == {}


def test_voice_of_the_floor(phones: Phones, join: Join) -> None:
    """Between votes: asking to speak and proposing, with a script and without one."""
    phones.draft()
    page = join(6)
    expect(page.get_by_role("button", name="我要发言")).to_be_visible()
    found = {"floor": faults(page)}
    page.get_by_role("button", name="我要发言").click()
    found["sides"] = faults(page)
    page.get_by_role("button", name="我要提建议").click()
    found["writing"] = faults(page)
    page.goto(f"/p/{phones.code}/propose")
    found["plain proposal"] = faults(page)
    phones.do("sessions.pause", session=phones.session, reason="休息十分钟")
    page.goto(f"/p/{phones.code}")
    expect(page.locator("main h1")).to_have_text("会议暂停")
    found["paused"] = faults(page)
    phones.do("sessions.resume", session=phones.session)
    assert {state: told for state, told in found.items() if told} == {}
