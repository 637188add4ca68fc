"""院坝会: whoever scans the wall tells what is wanted; heads and hands are counted, the chair hangs the wishes."""

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
    items = (PlannedItem("大家说需求", ItemForm.DISCUSSION), PlannedItem("先修排水沟", ItemForm.BALLOT))
    planned = council.do(PlanSession("yard_meeting", "3号院坝会", "3号院坝", EVENING, "主持人", "记录人", items))
    council.session, council.code, council.item = planned.session, planned.code, planned.items[0]


def wish(page: Page, text: str) -> None:
    page.get_by_role("link", name="我要提一件事").click()
    page.get_by_label("什么事").fill(text)
    page.get_by_role("button", name="交给社区").click()


def tell(hall: Evening) -> None:
    wish(hall.wechat, "8栋门口路灯不亮")
    wish(hall.plain, "门口积水")
    for page in (hall.wechat, hall.plain):
        page.get_by_role("link", name="回到会场").click()
        page.wait_for_url(f"**{hall.here}")
    expect(hall.desk.locator("#yard .person.waiting")).to_have_count(2)
    assert "路灯" not in hall.wall.inner_text("#stage")
    hall.desk.locator("#yard .person", has_text="路灯").get_by_role("button", name="上墙", exact=True).click()
    hall.wall_says("大家提了这些事（1 件）", "路灯不亮")
    assert "积水" not in hall.wall.inner_text("#stage")


def raise_hands(hall: Evening) -> None:
    """Hands only: no phone promises that it could vote."""
    hall.step("下一项议题")
    for way in ("手机（没带的，请工作人员帮按）", "纸票"):
        hall.desk.get_by_label(way).uncheck()
    hall.step("准备投票")
    hall.step("开始投票")
    hall.wall_says("是否同意先修排水沟？", "念到您选的，请举手", "赞成", "反对", "弃权")
    assert "还没投" not in hall.wall.inner_text("#stage")
    hall.phones_say("正在投票，这一项不用手机")
    hall.all_say_it_decides_nothing()
    table = hall.window(f"/desk/{hall.council.session}/papers", "主持人", viewport={"width": 1024, "height": 768})
    for option, hands in (("赞成", "40"), ("反对", "9"), ("弃权", "3")):
        table.get_by_label(option).fill(hands)
    table.get_by_label("另一位点数人").fill("李明")
    table.get_by_role("button", name="记下举手").click()
    expect(table.locator("#told")).to_have_text("举手已记下。")
    hall.wall_says("举手52", "还没投10")
    assert "手机已投" not in hall.wall.inner_text("#stage")
    assert "应到" not in hall.wall.inner_text("#stage")
    hall.step("结束投票", hold=True)
    hall.wall_says("马上结束")
    hall.forward(20)
    hall.wall_says("投票结束，等主持人宣布结果")
    assert hall.counts_heard() == []
    hall.step("宣布结果", hold=True)
    hall.wall_says("赞成40", "反对9", "弃权3", "没投10", "意向：赞成多于反对", "不作为决定")
    hall.phones_say("意向：赞成多于反对")
    assert len(hall.counts_heard()) > 0


def test_residents_tell_what_they_want(chromium: Browser, tmp_path: Path) -> None:
    with evening(chromium, tmp_path, plan, ("主持人",)) as hall:
        hall.watch()
        hall.all_say_it_decides_nothing()
        hall.desk.get_by_label("点人头").fill("62")
        hall.desk.keyboard.press("Enter")
        hall.wall_says("来了 62 人")
        hall.step("宣布开会", hold=True)
        hall.step("进入第一项议题")
        hall.wall_says("大家说需求")
        expect(hall.phone.locator("#main")).to_contain_text("来了 62 人")
        hall.phone.context.set_offline(True)
        tell(hall)
        expect(hall.phone.locator("#banner")).to_have_text("网络断了，正在重连…")
        hall.phone.context.set_offline(False)
        expect(hall.phone.locator("#banner")).to_be_hidden()
        raise_hands(hall)
        hall.step("散会", hold=True)
        hall.wall_says("会议结束了，谢谢大家")
        hall.phones_say("会议结束了，谢谢您来")
