"""会议取消了: called off on its page while people come in, and every phone, the wall and the desk read it at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.evenings.evening import evening
from tests.factories.council import Council

pytestmark = pytest.mark.e2e
RAIN = "下大雨，院坝里站不了人"


def plan(council: Council) -> None:
    council.plan()


def test_phones_wall_and_desk_read_why_it_is_called_off(chromium: Browser, tmp_path: Path) -> None:
    with evening(chromium, tmp_path, plan, ("主持人", "专干")) as hall:
        hall.arrive("r1", "r2", "r3")
        hall.check_in("r1")
        expect(hall.phone.locator("#main")).to_contain_text("您已签到")
        office = hall.window(f"/sessions/{hall.council.session}", "专干", viewport={"width": 1024, "height": 768})
        office.get_by_text("取消会议", exact=True).click()
        office.get_by_label("为什么取消").fill(RAIN)
        office.get_by_role("button", name="取消这次会议").click()
        expect(office.locator(".columns .notice")).to_contain_text(f"会议取消了：{RAIN}")

        hall.phones_say("会议取消了")
        hall.phones_say(RAIN)
        hall.wall_says("路灯合同", "会议取消了", RAIN, "什么时候再开，社区另外通知")
        expect(hall.desk.locator("#next")).to_contain_text(f"会议取消了：{RAIN}")
        expect(hall.desk.locator("#check-in form").first).to_be_hidden()
        expect(hall.desk.get_by_role("button", name="签到", exact=True)).to_have_count(0)
        late = hall.window(f"/j/{hall.council.code}#t={hall.tickets['r4'].ticket}")
        expect(late.locator("body")).to_contain_text(f"这次会取消了：{RAIN}。")
        hall.desk.get_by_role("link", name="回到这次会议").click()
        expect(hall.desk.locator("h1")).to_have_text("路灯合同")
