"""专题讨论会: options are written, one is dropped; a secret vote of members, one of them without network."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.e2e.evenings.evening import Evening, choose, choose_plainly, evening
from tests.factories.council import Council, span
from tests.factories.world import EVENING

pytestmark = pytest.mark.e2e
OPTIONS = [("划线", "12000", "物业公司"), ("立体车库", "880000", "街道"), ("不划", "0", "大家")]


def plan(council: Council) -> None:
    for alias in span("m", 1, 4):
        council.units[alias] = council.do(AddUnit(UnitKind.MEMBER, f"成员 {alias}"), SYSTEM).unit
    items = (PlannedItem("停车有几种办法", ItemForm.DISCUSSION), PlannedItem("先试划线", ItemForm.BALLOT))
    planned = council.do(
        PlanSession("topic_council", "停车", "3号院坝", EVENING, "主持人", "记录人", items, "forum_present")
    )
    council.session, council.code, council.item = planned.session, planned.code, planned.items[0]


def compare(hall: Evening) -> None:
    desk = hall.desk
    for title, cost, owner in OPTIONS:
        desk.get_by_role("button", name="加一个方案").click()
        desk.get_by_label("方案名称").fill(title)
        desk.get_by_label("费用（元）").fill(cost)
        desk.get_by_label("谁来办").fill(owner)
        desk.get_by_role("button", name="保存方案").click()
        expect(desk.locator(".option-list li", has_text=title)).to_be_visible()
    second = desk.locator(".option-list li").nth(1)
    second.get_by_role("button", name="做不到，去掉").click()
    desk.get_by_label("为什么做不到？大家都看得到").fill("没有地方")
    desk.keyboard.press("Enter")
    expect(second).to_contain_text("已去掉：没有地方")
    desk.locator("#wall").get_by_role("button", name="方案表").click()
    hall.wall_says("立体车库", "做不到：没有地方", "1.2 万元")
    hall.all_say_it_decides_nothing()


def vote(hall: Evening) -> None:
    hall.step("下一项议题")
    expect(hall.desk.locator("#question")).to_have_value("是否同意先试划线？")
    hall.desk.get_by_label("无记名：谁也查不到各人投的什么").check()
    hall.step("准备投票")
    hall.step("开始投票")
    hall.wall_says("是否同意先试划线？", "还没投3")
    hall.all_say_it_decides_nothing()
    hall.phone.context.set_offline(True)
    choose(hall.phone, "赞成")
    expect(hall.phone.locator("main h1")).to_have_text("已存在手机里，尚未送达")
    choose(hall.wechat, "弃权")
    expect(hall.wechat.locator("main")).to_contain_text("这是无记名投票，您投的是什么，这部手机不再显示。")
    hall.reload_plain()
    choose_plainly(hall.plain, "赞成")
    expect(hall.plain.locator("main")).to_contain_text("这部手机不再显示")
    assert "已收到" not in hall.phone.inner_text("body")
    hall.phone.context.set_offline(False)
    expect(hall.phone.locator("main h1")).to_have_text("已收到您的票")
    hall.step("结束投票", hold=True)
    hall.wall_says("马上结束")
    hall.forward(20)
    hall.wall_says("投票结束，等主持人宣布结果")
    assert hall.counts_heard() == []


def test_members_compare_and_vote(chromium: Browser, tmp_path: Path) -> None:
    with evening(chromium, tmp_path, plan) as hall:
        hall.arrive("m1", "m2", "m3")
        hall.check_in("m1", "m2", "m3")
        hall.step("宣布开会", hold=True)
        hall.step("进入第一项议题")
        compare(hall)
        vote(hall)

        hall.step("宣布结果", hold=True)
        hall.wall_says("赞成2", "反对0", "弃权1", "居民议事会（实到过半数）")
        hall.phones_say("结果")
        hall.all_say_it_decides_nothing()
        assert len(hall.counts_heard()) > 0
