"""议事决策会: too few, then enough; a vote without network, a second person who ends it, silence until the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.evenings.evening import Evening, choose, choose_plainly, evening
from tests.factories.council import Council

pytestmark = pytest.mark.e2e


def plan(council: Council) -> None:
    council.plan()


def gather(hall: Evening) -> None:
    hall.arrive("r1", "r2", "r3")
    hall.wall_says("会议号", "还差 3 人")
    hall.phones_say("请先到签到席签到")
    hall.all_say_it_decides_nothing(0)
    hall.check_in("r1", "r2")
    hall.wall_says("来了 2 人，够 3 人才能投票，还差 1 人")
    hall.step("宣布开会", hold=True)
    hall.step("进入第一项议题")
    hall.step("准备投票")
    expect(hall.desk.locator("#missing")).to_contain_text("还不能按，因为：")
    expect(hall.desk.locator("#primary")).to_be_disabled()

    hall.desk.locator("#agenda button").first.click()
    hall.check_in("r3", "r4")
    hall.desk.locator("#agenda button").nth(1).click()
    hall.wall_says("要投票的是", "够 3 人，可以投票")
    hall.phones_say("您已签到，可以投票")


def vote(hall: Evening) -> None:
    hall.step("开始投票")
    hall.wall_says("是否同意路灯合同", "还没投4")
    choose(hall.wechat, "赞成")
    expect(hall.wechat.locator("main h1")).to_have_text("已收到您的票")

    hall.phone.context.set_offline(True)
    choose(hall.phone, "反对")
    expect(hall.phone.locator("main h1")).to_have_text("已存在手机里，尚未送达")
    hall.reload_plain()
    choose_plainly(hall.plain, "赞成")
    expect(hall.plain.locator("main h1")).to_have_text("已收到您的票")
    expect(hall.desk.locator(".counts")).to_contain_text("手机已投2")
    hall.wall_says("手机已投2", "还没投2")
    assert "已收到" not in hall.phone.inner_text("body")

    hall.phone.context.set_offline(False)
    expect(hall.phone.locator("main h1")).to_have_text("已收到您的票")
    expect(hall.desk.locator(".counts")).to_contain_text("手机已投3")


def end(hall: Evening) -> None:
    hall.step("结束投票", hold=True)
    expect(hall.desk.locator("#refusal")).to_contain_text("监票人")
    second = hall.window(f"/desk/{hall.council.session}", "监票人", viewport={"width": 360, "height": 640})
    hall.step("我是监票人，确认可以结束投票", hold=True, desk=second)
    expect(hall.desk.locator("#witness")).to_contain_text("监票人 已确认")
    expect(hall.desk.locator("#refusal")).to_be_hidden()
    expect(hall.desk.locator("#also input")).to_have_count(0)  # No reason is asked for any longer.
    hall.step("结束投票", hold=True)
    hall.wall_says("马上结束")
    hall.forward(20)
    hall.wall_says("投票结束，等主持人宣布结果", "宣布前，谁也看不到各选项几票")
    expect(hall.desk.locator("#rule")).to_contain_text("宣布前，谁也看不到各选项几票。")
    hall.phones_say("等大屏幕宣布结果")
    assert hall.counts_heard() == []


def test_representatives_decide(chromium: Browser, tmp_path: Path) -> None:
    with evening(chromium, tmp_path, plan, ("主持人", "监票人")) as hall:
        gather(hall)
        vote(hall)
        end(hall)

        hall.step("宣布结果", hold=True)
        hall.wall_says("赞成2", "反对1", "弃权0", "没投1", "没有通过")
        hall.phones_say("没有通过")
        assert len(hall.counts_heard()) > 0
        expect(hall.desk.locator(".result")).to_contain_text("未通过")
        hall.step("散会", hold=True)
        hall.wall_says("会议结束了，谢谢大家")
        hall.phones_say("会议结束了，谢谢您来")
