"""Scan, one question, one confirm, received: every form of vote, with a script and without one."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.phone.conftest import Join
from tests.e2e.phone.evening import PLANS, Phones

pytestmark = pytest.mark.e2e

CODE = re.compile("[0-9A-Z]{4}-[0-9A-Z]{4}")


def send(page: Page) -> None:
    """The last press, at the earliest moment that it counts."""
    expect(page.locator("#confirm-note")).to_have_text("交上去就不能改了")
    page.wait_for_timeout(700)
    page.get_by_role("button", name="确认提交").click()
    expect(page.get_by_role("heading", name="已收到您的票")).to_be_visible()


def option(page: Page, label: str) -> None:
    page.get_by_role("button", name=label).click()


def test_one_tap_one_confirm_received(phones: Phones, join: Join) -> None:
    ballot = phones.open()
    page = join()

    option(page, "反对")
    expect(page.locator(".chosen")).to_have_text("反对")
    assert phones.choices(ballot) == []
    send(page)

    expect(page.locator(".receipt")).to_have_text(CODE)
    expect(page.locator("main")).to_contain_text("宣布以后，凭它查票在不在票箱里")
    assert phones.choices(ballot) == [["against"]]
    phones.finish(ballot)


def test_changing_ones_mind_before_the_last_press(phones: Phones, join: Join) -> None:
    ballot = phones.open("single")
    page = join()

    option(page, PLANS[1])
    page.wait_for_timeout(700)
    option(page, "重新选")
    option(page, PLANS[2])
    send(page)

    assert phones.choices(ballot) == [["o3"]]
    phones.finish(ballot)


def test_several_answers_count_themselves(phones: Phones, join: Join) -> None:
    ballot = phones.open("multiple", min=2, max=3)
    page = join()

    expect(page.locator(".how")).to_have_text("请选 2 到 3 项")
    expect(page.locator("#next")).to_be_disabled()
    option(page, PLANS[2])
    expect(page.locator("#picked")).to_have_text("已选 1 项，还差 1 项")
    option(page, PLANS[0])
    option(page, PLANS[3])
    option(page, PLANS[1])
    expect(page.locator("#picked")).to_have_text("最多 3 项。要换，先点掉一项。")
    option(page, "选好了")
    expect(page.locator(".picked li")).to_have_text([f"✓{PLANS[0]}", f"✓{PLANS[2]}", f"✓{PLANS[3]}"])
    send(page)

    assert phones.choices(ballot) == [["o1", "o3", "o4"]]
    phones.finish(ballot)


def test_tapping_in_order_ranks(phones: Phones, join: Join) -> None:
    ballot = phones.open("ranked", min=2, max=4)
    page = join()

    for number in (3, 0, 1):
        option(page, PLANS[number])
    option(page, PLANS[0])
    option(page, "选好了")
    expect(page.locator(".picked li")).to_have_text([f"1{PLANS[3]}", f"2{PLANS[1]}"])
    send(page)

    assert phones.choices(ballot) == [["o4", "o2"]]
    phones.finish(ballot)


def test_teller_reads_the_order_of_a_paper_before_it_is_kept(phones: Phones, chromium: Browser) -> None:
    """What was pressed is seen on the keys, and which place it got."""
    ballot = phones.open("ranked", min=2, max=4)
    context = chromium.new_context(base_url=phones.server.origin, viewport={"width": 1024, "height": 768})
    context.add_cookies([{"name": "fc_staff", "value": phones.chair, "url": phones.server.origin}])
    page = context.new_page()
    page.goto(f"/desk/{phones.session}/papers")
    keys = page.locator(".pad button[aria-pressed]")
    page.focus(".pad")
    for key in "3142":
        page.keyboard.press(key)
    page.keyboard.press("Backspace")

    expect(keys).to_have_text([f"1 {PLANS[0]}第 2", f"2 {PLANS[1]}", f"3 {PLANS[2]}第 1", f"4 {PLANS[3]}第 3"])
    expect(keys.nth(2)).to_have_css("border-top-width", "3px")
    expect(keys.nth(1)).to_have_css("border-top-width", "1px")
    page.fill("input[placeholder='姓名、楼栋或门牌']", "成员7")
    page.keyboard.press("Enter")
    page.focus(".pad")
    page.keyboard.press("Enter")
    expect(page.locator(".counted .marks > span")).to_have_text(
        [f"{PLANS[0]}（首选） 0", f"{PLANS[1]}（首选） 0", f"{PLANS[2]}（首选） 1", f"{PLANS[3]}（首选） 0", "废票 0"]
    )
    page.get_by_role("button", name="举手").click()
    expect(page.locator("form.hands .roll li").first).to_be_visible()
    expect(page.locator("form.hands .numbers")).to_have_count(0)
    context.close()
    phones.finish(ballot)


def test_scores_ask_for_every_option(phones: Phones, join: Join) -> None:
    ballot = phones.open("score", min=0, max=10, secrecy="named")
    page = join()

    for number, points in enumerate((8, 0, 10)):
        page.get_by_label(PLANS[number]).select_option(str(points))
    expect(page.locator("#picked")).to_have_text("还有 1 项没打分")
    expect(page.locator("#next")).to_be_disabled()
    page.get_by_label(PLANS[3]).select_option("3")
    option(page, "选好了")
    page.wait_for_timeout(700)
    option(page, "重新选")
    expect(page.get_by_label(PLANS[0])).to_have_value("8")
    option(page, "选好了")
    send(page)

    assert phones.choices(ballot) == [["o1:8", "o2:0", "o3:10", "o4:3"]]
    phones.finish(ballot)


def test_secret_vote_leaves_no_choice_in_the_phone(phones: Phones, join: Join) -> None:
    ballot = phones.open(secrecy="secret", plain_http_accepted=True)
    page = join()

    option(page, "赞成")
    send(page)

    expect(page.locator("main")).to_contain_text("这部手机不再显示")
    kept = page.evaluate("JSON.stringify(localStorage)")
    assert ("for" in kept, "赞成" in kept, phones.choices(ballot)) == (False, False, [["for"]])
    phones.finish(ballot)
    expect(page.get_by_role("link", name="查一查我的票")).to_be_visible()
