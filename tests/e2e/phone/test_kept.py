"""A vote given in bad moments: kept, sent once, and never called received before it was."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.phone.conftest import Join
from tests.e2e.phone.evening import Phones
from tests.e2e.waiting import until

pytestmark = pytest.mark.e2e

KEPT = "已存在手机里，尚未送达"
NO_STORAGE = "Object.defineProperty(window, 'localStorage', { get() { throw new Error('refused'); } });"


def press(page: Page, label: str = "赞成") -> None:
    page.get_by_role("button", name=label).click()
    page.wait_for_timeout(700)
    page.get_by_role("button", name="确认提交").click()


def heading(page: Page, text: str, seconds: int = 40) -> None:
    expect(page.locator("main h1")).to_have_text(text, timeout=seconds * 1000)


def received(page: Page, seconds: int = 40) -> None:
    heading(page, "已收到您的票", seconds)


def keys(page: Page) -> list[Any]:
    papers: list[Any] = page.evaluate(
        "Object.keys(localStorage).filter(name => name.startsWith('facilitator.paper'))"
        ".map(name => JSON.parse(localStorage.getItem(name)).key)"
    )
    return papers


def test_vote_without_network_is_kept_and_sent(phones: Phones, join: Join) -> None:
    ballot = phones.open()
    page = join(4)
    page.context.set_offline(True)
    press(page)

    heading(page, KEPT)
    expect(page.locator("#banner")).to_contain_text("还没送到")
    assert ("已收到" in page.inner_text("body"), phones.choices(ballot)) == (False, [])

    page.context.set_offline(False)
    received(page)
    assert phones.choices(ballot) == [["for"]]
    phones.finish(ballot)


def test_vote_survives_a_reload_without_an_answer(phones: Phones, join: Join) -> None:
    """The server has it, the answer was lost, the page is opened anew: the same key, one vote, the same receipt."""
    ballot = phones.open()
    page = join(4)
    page.add_init_script("window.WebSocket = undefined;")
    page.route("**/vote", lambda route: (route.fetch(), route.abort())[1])
    page.reload()
    press(page)
    heading(page, KEPT)
    drawn = keys(page)[-1]
    assert until(page, lambda: phones.choices(ballot)) == [["for"]]  # It is kept before the server has it.

    page.unroute("**/vote")
    page.reload()
    received(page)

    assert drawn in keys(page)
    assert phones.choices(ballot) == [["for"]]
    phones.finish(ballot)


def test_storage_that_is_refused_leaves_the_page_to_carry_the_vote(phones: Phones, join: Join) -> None:
    ballot = phones.open()
    page = join(5)
    page.add_init_script(NO_STORAGE)
    page.reload()
    page.context.set_offline(True)
    press(page, "弃权")

    heading(page, "已存在这一页里，尚未送达")
    page.context.set_offline(False)
    received(page)
    assert phones.choices(ballot) == [["abstain"]]
    phones.finish(ballot)


def test_restarted_server_is_sent_what_was_kept(phones: Phones, join: Join) -> None:
    ballot = phones.open()
    page = join(4)
    phones.server.kill()
    press(page, "反对")
    heading(page, KEPT)
    phones.server.start()

    received(page, 90)
    assert phones.choices(ballot) == [["against"]]
    phones.finish(ballot)


def test_second_tab_sends_no_second_vote_and_shows_the_same_receipt(phones: Phones, join: Join) -> None:
    ballot = phones.open()
    first = join(4)
    second = first.context.new_page()
    second.goto(f"/p/{phones.code}")
    second.get_by_role("button", name="反对").click()
    press(first)
    received(first)

    received(second)
    expect(second.locator(".receipt")).to_have_text(first.locator(".receipt").inner_text())
    assert phones.choices(ballot) == [["for"]]
    phones.finish(ballot)


def test_two_tabs_without_network_keep_one_paper(phones: Phones, join: Join) -> None:
    ballot = phones.open()
    first = join(4)
    second = first.context.new_page()
    second.goto(f"/p/{phones.code}")
    second.get_by_role("button", name="反对").click()
    first.context.set_offline(True)
    press(first)
    heading(second, KEPT)
    first.context.set_offline(False)

    received(first)
    received(second)
    assert phones.choices(ballot) == [["for"]]
    phones.finish(ballot)


def test_back_button_shows_what_is_now(phones: Phones, join: Join) -> None:
    ballot = phones.open()
    page = join(4)
    press(page)
    received(page)
    page.goto("/public")
    phones.finish(ballot)
    page.go_back()

    expect(page.locator(".verdict")).to_be_visible()


def test_cleared_storage_and_cookies_cost_no_second_vote(phones: Phones, join: Join) -> None:
    ballot = phones.open()
    page = join(6)
    press(page)
    received(page)
    page.evaluate("localStorage.clear()")
    page.reload()
    heading(page, "您的票已经收到了")

    page.context.clear_cookies()
    page.goto(f"/p/{phones.code}")
    heading(page, "正在投票，您还不能投")
    page.goto(f"/j/{phones.code}#t={phones.tickets[6].ticket}")
    page.wait_for_url("**/p/*")
    heading(page, "您的票已经收到了")

    assert phones.choices(ballot) == [["for"]]
    phones.finish(ballot)


def test_ticket_moved_to_another_phone_takes_the_unsent_vote_from_the_old_one(phones: Phones, join: Join) -> None:
    ballot = phones.open()
    old = join(7)
    old.context.set_offline(True)
    press(old, "反对")
    heading(old, KEPT)
    new = join(7)
    old.context.set_offline(False)

    heading(old, "您的票已在另一部手机上使用")
    expect(old.locator("main")).to_contain_text("没有送到")
    expect(old.locator("#voice")).to_contain_text("不是您换的，请举手。 请到签到席，报这个号：")
    press(new)
    received(new)
    assert phones.choices(ballot) == [["for"]]
    phones.finish(ballot)


def test_phone_that_slept_through_the_vote_wakes_to_the_truth(phones: Phones, join: Join) -> None:
    """No socket, no poll, as under a locked screen; then it is picked up again."""
    ballot = phones.open()
    page = join(4)
    page.get_by_role("button", name="赞成").click()
    session = page.context.new_cdp_session(page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    phones.finish(ballot)
    session.send("Page.setWebLifecycleState", {"state": "active"})

    expect(page.locator(".verdict")).to_be_visible()
    assert phones.choices(ballot) == []
