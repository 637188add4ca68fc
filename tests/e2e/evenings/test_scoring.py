"""季度民主评议: one matter for everybody at once, then the rest as a sheet at an own pace.

A phone without a script, one that was away, and not a figure on any window before it is announced."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.demands.attach import AttachPhoto
from facilitator.services.demands.measure import MeasureDemand
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.upload import Upload
from facilitator.sessions.agenda import ItemForm
from tests.e2e.evenings.evening import Evening, choose, choose_plainly, evening
from tests.factories.council import Council
from tests.factories.pictures import picture, saved
from tests.factories.reviewing import assess, completed, gathered
from tests.factories.world import EVENING

pytestmark = pytest.mark.e2e
TITLES = ("车辆违停整治", "活动室添桌椅", "院坝排水沟疏通")


def plan(council: Council) -> None:
    words = {"building": "3号楼", "affected_households": 12, "party": "社区居委会"}
    demands = [_done(council, title, **words) for title in TITLES]
    council.do(MeasureDemand(demands[0], "违停车辆", "辆", 26, 3), council.clerk)
    for stage, colour in ((PhotoStage.BEFORE, "darkred"), (PhotoStage.AFTER, "seagreen")):
        photo = Upload("p.jpg", saved(picture(640, 480, colour)))
        council.do(AttachPhoto(demands[0], stage, photo, public=True), council.clerk)
    review = gathered(council)
    for demand in demands:
        assess(council, review, demand)
    for alias in ("h1", "h2"):
        council.units[alias] = council.do(AddUnit(UnitKind.HOUSEHOLD, f"household {alias}", "3栋"), SYSTEM).unit
    items = (
        PlannedItem("违停整治", ItemForm.SCORES, demands[0]),
        PlannedItem("其余的逐件打分", ItemForm.SCORES),
        PlannedItem("公布结果", ItemForm.REPORT),
    )
    planned = council.do(
        PlanSession(
            "quarterly_review", "四季度评议", "3号院坝", EVENING, "主持人", "记录人", items, "review_quarterly"
        )
    )
    council.session, council.code, council.item = planned.session, planned.code, planned.items[0]


def _done(council: Council, title: str, *, building: str, affected_households: int, party: str) -> str:
    return completed(
        council,
        title=title,
        public_title=title,
        public_ok=True,
        building=building,
        affected_households=affected_households,
        responsible_party=party,
        opened_on=date(2026, 10, 9),
        category=Category.INFRASTRUCTURE if title == TITLES[0] else Category.CULTURE_RECREATION,
    )


def fill(page: Page, *levels: str) -> None:
    """The sheet, one matter after the other."""
    for level in levels:
        page.get_by_role("button", name=level, exact=True).click()
    expect(page.locator("h2").first).to_have_text("都选好了，再看一遍")
    page.get_by_role("button", name="选好了").click()
    page.wait_for_timeout(700)
    page.get_by_role("button", name="确认提交").click()


def fill_plainly(page: Page, *levels: str) -> None:
    for field, level in zip(page.locator("select").all(), levels, strict=True):
        field.select_option(label=level)
    page.get_by_role("button", name="选好了").click()
    page.get_by_role("button", name="确认提交").click()


def end(hall: Evening) -> None:
    """The countdown that everybody sees is waited for by the rehearsal's clock."""
    hall.step("结束打分", hold=True)
    hall.wall_says("马上结束")
    hall.forward(30)
    expect(hall.wall.locator("#stage")).to_contain_text("等主持人宣布结果")


def one_matter(hall: Evening) -> None:
    hall.step("打分：看前后对照")
    hall.wall_says(TITLES[0], "违停车辆", "26", "办理前", "办理后", "社区居委会")
    hall.step("请打分")
    hall.wall_says(f"“{TITLES[0]}”办得怎么样？", "非常不满意", "不了解")
    hall.phones_say(f"“{TITLES[0]}”办得怎么样？")
    choose(hall.phone, "满意")
    expect(hall.phone.locator("#main")).to_contain_text("已收到您打的分")
    hall.wechat.context.set_offline(True)
    choose(hall.wechat, "不满意")
    expect(hall.wechat.locator("#main")).to_contain_text("已存在手机里，尚未送达")
    choose_plainly(hall.plain, "不了解")
    hall.wechat.context.set_offline(False)
    expect(hall.wechat.locator("#main")).to_contain_text("已收到您打的分")
    end(hall)
    assert hall.counts_heard() == []
    assert not any('"heard": {' in one or '"heard":{' in one for one in hall.heard)
    hall.step("宣布结果", hold=True)
    hall.wall_says("满意率 50%", "不了解 1 份", "代表 100%（1 份）", "受影响的住户 0%（1 份）")
    hall.phones_say("满意率 50%")


def swipe_away_and_scan_again(hall: Evening) -> None:
    """As WeChat's window goes when somebody reads a message in the middle of it."""
    context, address = hall.wechat.context, hall.wechat.url
    hall.wechat.close()
    hall.wechat = context.new_page()
    hall.wechat.goto(address)


def a_sheet(hall: Evening) -> None:
    hall.step("下一项：看前后对照")
    hall.wall_says("今天要打分的事（2 件）", TITLES[1], TITLES[2])
    hall.step("请打分")
    hall.wall_says("交了 0 份", "这一件办得怎么样？", "非常满意", "非常不满意", "不了解")
    expect(hall.phone.locator("#main")).to_contain_text("第 1 件，共 2 件")
    fill(hall.phone, "非常满意", "满意")
    hall.wechat.get_by_role("button", name="基本满意", exact=True).click()
    swipe_away_and_scan_again(hall)
    expect(hall.wechat.locator("#main")).to_contain_text("第 2 件，共 2 件")
    hall.wechat.get_by_role("button", name="其余的都不了解").click()
    hall.wechat.get_by_role("button", name="选好了").click()
    hall.wechat.wait_for_timeout(700)
    hall.wechat.get_by_role("button", name="确认提交").click()
    hall.reload_plain()
    fill_plainly(hall.plain, "满意", "非常不满意")
    hall.wall_says("交了 3 份")
    assert not any('"heard":{' in one.replace(" ", "") and TITLES[1] in one for one in hall.heard)
    end(hall)
    hall.step("宣布结果", hold=True)
    wall = hall.wall.locator("#stage")
    expect(wall).to_contain_text(re.compile(f"{TITLES[1]}.*66.67%.*{TITLES[2]}.*50%"))
    for title in TITLES[1:]:
        expect(wall).to_contain_text(re.compile(f"{title}.*非常满意.*非常不满意.*满意度得分"), timeout=90_000)
    expect(hall.phone.locator("#main")).to_contain_text("66.67%")
    assert "满意率 50%" in hall.reload_plain()
    assert hall.wechat.evaluate("Object.keys(localStorage).filter(one => one.includes('sheet'))") == []


def conclude(hall: Evening) -> None:
    """By the assessor, at a desk of the own; two presses, since it moves the ledger."""
    desk = hall.window(f"/desk/{hall.council.session}", "书记")
    desk.get_by_role("button", name="得出评议结论").click()
    expect(desk.locator(".asked")).to_contain_text("不能再改")
    desk.get_by_role("button", name="得出评议结论").click()
    hall.wall_says("评议结论", TITLES[0], "样本不足")
    expect(hall.desk.locator(".assessed")).to_contain_text("样本不足")


def test_a_quarter_is_scored_in_one_sitting(chromium: Browser, tmp_path: Path) -> None:
    with evening(chromium, tmp_path, plan, staff=("主持人", "书记"), roll=(3, 0)) as hall:
        hall.arrive("r1", "r2", "h1")
        hall.check_in("r1", "r2", "r3", "h1")
        hall.step("宣布开会", hold=True)
        one_matter(hall)
        a_sheet(hall)
        hall.step("下一项议题")
        hall.wall_says("公布结果")
        conclude(hall)
