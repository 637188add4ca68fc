"""院坝会: whoever scans the wall may tell what is wanted; heads are counted, wishes are put on the wall by hand."""

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
    items = (PlannedItem("大家说需求", ItemForm.DISCUSSION),)
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
        assert "交给社区" not in page.inner_text("main")
    expect(hall.desk.locator("#yard .person.waiting")).to_have_count(2)
    assert "路灯" not in hall.wall.inner_text("#stage")
    hall.desk.locator("#yard .person", has_text="路灯").get_by_role("button", name="上墙", exact=True).click()
    hall.wall_says("大家提了这些事（1 件）", "路灯不亮")
    assert "积水" not in hall.wall.inner_text("#stage")


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
        expect(hall.phone.locator("#banner")).to_have_text("网络断了，正在重连…", timeout=15_000)
        hall.phone.context.set_offline(False)
        expect(hall.phone.locator("#banner")).to_be_hidden(timeout=15_000)
        hall.step("散会", hold=True)
        hall.wall_says("会议结束了，谢谢大家")
        expect(hall.phone.locator("#main")).to_contain_text("会议结束了，谢谢您来")
        assert hall.counts_heard() == []
