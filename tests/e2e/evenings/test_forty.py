"""A batch of forty in one sitting: as one sheet at an own pace, or one matter for everybody at once. Nobody waits."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.domain.demands.entry import Category
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.e2e.evenings.evening import Evening, choose, choose_plainly, evening
from tests.e2e.evenings.test_scoring import end
from tests.factories.council import Council
from tests.factories.reviewing import completed, gathered
from tests.factories.world import EVENING

pytestmark = pytest.mark.e2e
FORTY = 40
AT_ONCE = 3
LEVELS = ("非常满意", "满意", "基本满意", "不满意")


def title(place: int) -> str:
    return f"第{place}件，{place}号楼楼道灯换新"


def planned(council: Council, count: int, *, whole: bool) -> None:
    made = [
        completed(council, title=title(place), public_title=title(place), public_ok=True, category=Category.OTHER)
        for place in range(1, count + 1)
    ]
    gathered(council)
    lines = [PlannedItem(title(place), ItemForm.SCORES, demand) for place, demand in enumerate(made, 1)]
    items = (PlannedItem("逐件打分", ItemForm.SCORES),) if whole else tuple(lines)
    told = council.do(
        PlanSession(
            "quarterly_review", "四季度评议", "3号院坝", EVENING, "主持人", "记录人", items, "review_quarterly"
        )
    )
    council.session, council.code, council.item = told.session, told.code, told.items[0]


def hand_in(page: Page) -> None:
    expect(page.locator("h2").first).to_have_text("都选好了，再看一遍")
    page.get_by_role("button", name="选好了").click()
    page.wait_for_timeout(700)
    page.get_by_role("button", name="确认提交").click()
    expect(page.locator("#main")).to_contain_text("已收到")


def begin(hall: Evening) -> None:
    hall.arrive("r1", "r2", "r3")
    hall.check_in("r1", "r2", "r3")
    hall.step("宣布开会", hold=True)


def test_forty_are_scored_on_one_sheet_and_nobody_waits_for_the_slow(chromium: Browser, tmp_path: Path) -> None:
    """One taps forty times and is done while another is at the third; the third has no script."""
    with evening(chromium, tmp_path, lambda council: planned(council, FORTY, whole=True), roll=(3, 0)) as hall:
        begin(hall)
        hall.step("打分：看前后对照")
        hall.wall_says(f"今天要打分的事（{FORTY} 件）")
        hall.step("请打分")
        for level in LEVELS[:2]:
            hall.wechat.get_by_role("button", name=level, exact=True).click()

        for place in range(FORTY):
            expect(hall.phone.locator("#main")).to_contain_text(f"第 {place + 1} 件，共 {FORTY} 件")
            hall.phone.get_by_role("button", name=LEVELS[place % 4], exact=True).click()
        hand_in(hall.phone)
        hall.wall_says("交了 1 份")
        expect(hall.wechat.locator("#main")).to_contain_text(f"第 3 件，共 {FORTY} 件")
        hall.reload_plain()
        for field in hall.plain.locator("select").all():
            field.select_option(label="满意")
        hall.plain.get_by_role("button", name="选好了").click()
        hall.plain.get_by_role("button", name="确认提交").click()
        hall.wall_says("交了 2 份")
        hall.wechat.get_by_role("button", name="其余的都不了解").click()
        hand_in(hall.wechat)
        hall.wall_says("交了 3 份")
        end(hall)
        assert hall.counts_heard() == []
        hall.step("宣布结果", hold=True)
        first = re.compile(f"(?=.*第 1 页，共 10 页).*{title(1)}", re.DOTALL)
        expect(hall.wall.locator("#stage")).to_contain_text(first, timeout=150_000)
        # Four names of two lines each: nothing lies over the foot.
        expect(hall.wall.locator(".many-judged tbody tr")).to_have_count(4)
        table = hall.wall.locator(".many-judged").bounding_box()
        foot = hall.wall.locator("#stage footer").bounding_box()
        assert table is not None and foot is not None and table["y"] + table["height"] <= foot["y"]
        expect(hall.phone.locator("#main")).to_contain_text(title(FORTY))
        assert all(title(place) in hall.reload_plain() for place in (1, FORTY))


def test_one_after_the_other_the_next_is_on_every_phone_at_once(chromium: Browser, tmp_path: Path) -> None:
    with evening(chromium, tmp_path, lambda council: planned(council, AT_ONCE, whole=False), roll=(3, 0)) as hall:
        begin(hall)
        for place in range(1, AT_ONCE + 1):
            hall.step("打分：看前后对照" if place == 1 else "下一项：看前后对照")
            hall.wall_says(title(place))
            hall.step("请打分")
            hall.phones_say(f"“{title(place)}”办得怎么样？")
            for page in (hall.phone, hall.wechat):
                choose(page, LEVELS[place - 1])
                expect(page.locator("#main")).to_contain_text("已收到您打的分")
            choose_plainly(hall.plain, "满意")
            end(hall)
            hall.step("宣布结果", hold=True)
            hall.phones_say("满意率")
        hall.wall_says("满意率 33.33%")
