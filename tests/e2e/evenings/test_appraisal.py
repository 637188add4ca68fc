"""群众评议会 as far as issue 4 goes: questions in turn, a phone that was away, no paper vote where scores are given."""

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
ITEMS = (
    PlannedItem("路灯维修办得怎么样", ItemForm.DISCUSSION),
    PlannedItem("打分", ItemForm.SCORES),
    PlannedItem("要不要返工", ItemForm.BALLOT),
)


def plan(council: Council) -> None:
    planned = council.do(
        PlanSession("review_council", "路灯评议", "3号院坝", EVENING, "主持人", "记录人", ITEMS, "review_quarterly")
    )
    council.session, council.code, council.item = planned.session, planned.code, planned.items[0]


def ask(page: Page, stance: str) -> None:
    page.get_by_role("button", name="我要发言").click()
    page.get_by_role("button", name=stance).click()


def question(hall: Evening) -> None:
    ask(hall.wechat, "我反对")
    expect(hall.wechat.locator("#floor")).to_contain_text("已排上发言，下一位就是您")
    ask(hall.phone, "我赞成")
    expect(hall.phone.locator("#floor")).to_contain_text("已排上发言，您前面还有 1 位")
    hall.plain.goto(hall.here)
    hall.plain.get_by_role("button", name="提问或说明").click()
    expect(hall.plain.locator("#floor")).to_contain_text("已排上发言，您前面还有 2 位")
    expect(hall.desk.locator("#floor")).to_contain_text("等着发言 3")

    hall.phone.context.set_offline(True)
    hall.desk.keyboard.press("n")
    expect(hall.wechat.locator("#floor")).to_contain_text("轮到您发言了，请讲")
    hall.wall_says("正在发言", "representative r3")
    expect(hall.phone.locator("#banner")).to_have_text("网络断了，正在重连…")
    hall.desk.get_by_role("button", name="说完了").click()
    expect(hall.wall.locator("#stage")).not_to_contain_text("正在发言")
    hall.desk.keyboard.press("n")
    hall.phone.context.set_offline(False)
    expect(hall.phone.locator("#floor")).to_contain_text("轮到您发言了，请讲")
    expect(hall.phone.locator("#banner")).to_be_hidden()
    hall.wall_says("representative r1")
    hall.desk.get_by_role("button", name="说完了").click()


def test_residents_judge_what_was_done(chromium: Browser, tmp_path: Path) -> None:
    with evening(chromium, tmp_path, plan) as hall:
        hall.arrive("r1", "r2", "r3")
        hall.check_in("r1", "r2", "r3")
        hall.step("宣布开会", hold=True)
        hall.step("进入第一项议题")
        hall.wall_says("路灯维修办得怎么样")
        hall.phones_say("您已签到")
        hall.all_say_it_decides_nothing(0)
        question(hall)

        hall.step("下一项议题")
        hall.wall_says("打分")
        hall.phones_say("打分")
        hall.step("下一项议题")
        hall.step("准备投票")
        expect(hall.desk.locator("#missing")).to_contain_text("“季度民主评议”用评分表，不用表决票。")
        expect(hall.desk.locator("#primary")).to_be_disabled()
        assert hall.counts_heard() == []
