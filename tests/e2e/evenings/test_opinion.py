"""群众意见会: three residents propose, one of them without network; sorted, dotted, and no dot is seen before 收点."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.e2e.evenings.evening import Evening, evening
from tests.factories.council import Council
from tests.factories.world import EVENING

pytestmark = pytest.mark.e2e


def plan(council: Council) -> None:
    item = PlannedItem("停车怎么办", ItemForm.DISCUSSION)
    made = PlanSession("opinion_council", "停车", "3号院坝", EVENING, "主持人", "记录人", (item,), "rc_reps_2026")
    planned = council.do(made)
    council.session, council.code, council.item = planned.session, planned.code, planned.items[0]


def propose(page: Page, text: str) -> None:
    page.get_by_role("button", name="我要提建议").click()
    page.locator("textarea").fill(text)
    page.get_by_role("button", name="交给主持人").click()


def delivered(page: Page) -> None:
    """The form has gone and says so; another one is a press away, and empty."""
    expect(page.locator("#floor .sent")).to_have_text("送到了，等主持人看。")
    expect(page.locator("#floor .sent")).to_be_focused()
    expect(page.locator("#floor textarea")).to_have_count(0)
    page.get_by_role("button", name="再提一条建议").click()
    expect(page.locator("#floor textarea")).to_have_value("")
    page.get_by_role("button", name="先放着，字都留着").click()


def listen(hall: Evening) -> None:
    hall.arrive("r1", "r2", "r3")
    hall.check_in("r1", "r2", "r3")
    hall.step("宣布开会", hold=True)
    hall.step("进入第一项议题")
    hall.wall_says("停车怎么办", "来了 3 人")
    hall.phones_say("您已签到")
    hall.all_say_it_decides_nothing()

    propose(hall.wechat, "在院子里划停车线")
    delivered(hall.wechat)
    hall.phone.context.set_offline(True)
    propose(hall.phone, "停一边，留出消防通道")
    expect(hall.phone.locator("#floor")).to_contain_text("网络不通，没有送到。写的字还在，连上后再按一次。")
    expect(hall.phone.locator("textarea")).to_have_value("停一边，留出消防通道")
    hall.phone.context.set_offline(False)
    hall.phone.get_by_role("button", name="交给主持人").click()
    delivered(hall.phone)
    hall.plain.goto(hall.here)
    hall.plain.get_by_role("link", name="我要提建议").click()
    hall.plain.locator("textarea").fill("多种两棵树")
    hall.plain.get_by_role("button", name="交给主持人").click()
    expect(hall.plain.locator("#floor")).to_contain_text("多种两棵树")


def sort(hall: Evening) -> None:
    desk = hall.desk
    expect(desk.locator(".inbox [data-proposal]")).to_have_count(3)
    for left in (2, 1, 0):
        desk.get_by_role("button", name="上墙", exact=True).first.click()
        expect(desk.locator(".inbox").get_by_role("button", name="上墙", exact=True)).to_have_count(left)
    # A fast hand does not look up between the two.
    desk.get_by_label("新的一类，例如“停车”").click()
    for title in ("停车", "绿化"):
        desk.keyboard.type(title)
        desk.keyboard.press("Enter")
    for title in ("停车", "绿化"):
        expect(desk.locator(".groups-board h3", has_text=title)).to_be_visible()
    for text, key in (("在院子里划停车线", "1"), ("停一边，留出消防通道", "1"), ("多种两棵树", "2")):
        desk.get_by_label(f"归到 {text}").focus()
        desk.keyboard.press(key)
        expect(desk.locator(".group:not(.loose) li", has_text=text)).to_be_visible()


def dot(hall: Evening) -> None:
    hall.desk.get_by_role("button", name="开始贴点").press("Enter")
    hall.wall_says("每人三个点", "2 条", "1 条")
    for page in (hall.phone, hall.wechat):
        page.locator(".dots [data-group]").nth(0).click(click_count=2)
        page.locator(".dots [data-group]").nth(1).click()
        page.locator(".dots .go").click()
        expect(page.locator(".dots [role=status]")).to_have_text("已收到您的点。收点以前可以重贴。")
    hall.plain.goto(hall.here)
    hall.plain.locator("select").nth(1).select_option("3")
    hall.plain.get_by_role("button", name="贴好了").click()
    expect(hall.desk.locator(".dots-line")).to_contain_text("3 部手机已贴点 收点以前，谁也看不到哪一类几个点。")
    hall.wall_says("3 部手机已贴点", "没用手机的，请听主持人数举手")
    expect(hall.wall.locator("#foot")).to_contain_text("3 部手机已贴点")
    assert [text for text in hall.wall.locator(".view-groups .num").all_inner_texts() if "点" in text] == []
    assert hall.counts_heard() == []


def test_residents_are_heard(chromium: Browser, tmp_path: Path) -> None:
    with evening(chromium, tmp_path, plan) as hall:
        listen(hall)
        sort(hall)
        dot(hall)

        hall.step("收点，公布排序", hold=True)
        expect(hall.wall.locator(".view-groups .num")).to_have_text(["5 点", "4 点"])
        expect(hall.wall.locator(".view-groups .name")).to_have_text(["绿化", "停车"])
        assert len(hall.counts_heard()) > 0
        hall.all_say_it_decides_nothing()
        hall.step("散会", hold=True)
        hall.phones_say("会议结束了，谢谢您来")
        hall.all_say_it_decides_nothing()
