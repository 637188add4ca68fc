"""两委会: the secretary sorts by keys on a second computer, the wall follows, and three members' phones stay true."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.evenings.evening import Evening, evening
from tests.e2e.waiting import until
from tests.factories.council import Council
from tests.factories.triage import pending, plan_triage

pytestmark = pytest.mark.e2e


def plan(council: Council) -> None:
    for title in ("3号院路灯不亮", "院坝石凳坏了"):
        pending(council, title, public_ok=True)
    plan_triage(council, ())
    council.code = council.row().code


def sort(hall: Evening) -> None:
    table = hall.window(f"/sessions/{hall.council.session}/triage", "书记", viewport={"width": 1366, "height": 768})
    first = table.locator("h1").inner_text()
    table.keyboard.press("2")
    table.keyboard.press("p")
    table.keyboard.insert_text("社区居委会")
    with table.expect_navigation():
        table.keyboard.press("Enter")
    second = table.locator("h1").inner_text()
    assert {first, second} == {"3号院路灯不亮", "院坝石凳坏了"}
    hall.wall_says(second, "还有 1 件没审")
    expect(hall.desk.locator("h1")).to_have_text(second)
    table.keyboard.press("2")
    table.keyboard.press("p")
    table.keyboard.insert_text("物业公司")
    with table.expect_navigation():
        table.keyboard.press("Enter")
    hall.wall_says("立单，小事", "物业公司", "都审完了")
    expect(hall.desk.locator("#decided")).to_contain_text("已记下：立单，小事")


def test_committees_sort_what_waits(chromium: Browser, tmp_path: Path) -> None:
    with evening(chromium, tmp_path, plan, ("主持人", "书记"), (0, 4)) as hall:
        hall.arrive("c1", "c2", "c3")
        hall.phones_say("请先到签到席签到")
        hall.check_in("c1", "c2", "c3")
        hall.phones_say("您已签到")
        hall.all_say_it_decides_nothing(0)
        hall.step("宣布开会", hold=True)
        hall.step("进入第一项议题")
        hall.phone.context.set_offline(True)
        sort(hall)
        hall.phone.context.set_offline(False)
        both = [page.locator("#where") for page in (hall.phone, hall.wechat)]
        where = until(hall.phone, lambda: [one.inner_text() for one in both], lambda told: told[0] == told[1] != "")
        assert where[0] == where[1] != ""
        assert hall.counts_heard() == []
