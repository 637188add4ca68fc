"""群众意见会 with desk, wall and two phones, one without a script: sorted by keys, dotted, ordered after 收点 only."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.services.people.issue_tickets import IssueTickets
from tests.e2e.pressing import press, settle
from tests.factories.council import make_council
from tests.factories.served import prepared, served
from tests.factories.sorting import group, hold, view

pytestmark = pytest.mark.e2e


def test_opinions_are_sorted_by_keys_and_ranked_by_dots(tmp_path: Path, chromium: Browser) -> None:
    with prepared(tmp_path) as world:
        council = make_council(world, 4, 1)
        session = hold(council, "opinion_council")
        tickets = {one.unit: one for one in council.do(IssueTickets(session)).tickets}
        group(council, "停车", view(council, "r1", "划停车线"))
        group(council, "绿化")
        view(council, "r2", "多种两棵树")
        token = world.log_in(council.chair)
    with served(tmp_path) as server:

        def window(path: str, **options: bool) -> Page:
            context = chromium.new_context(base_url=server.origin, **options)
            context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
            page = context.new_page()
            page.goto(path)
            return page

        desk, wall = window(f"/desk/{session}"), window(f"/screen/{council.code}")
        phone = window(f"/j/{council.code}#t={tickets[council.units['r1']].ticket}")
        plain = window(f"/j/{council.code}", java_script_enabled=False)
        plain.get_by_role("textbox").fill(tickets[council.units["r2"]].short_code)
        plain.get_by_role("textbox").press("Enter")

        lists = desk.locator(".group.loose select")
        lists.focus()
        desk.keyboard.press("2")
        expect(desk.locator(".group:has(h3:text('绿化')) li")).to_contain_text("多种两棵树")
        desk.get_by_role("button", name="开始贴点").press("Enter")
        expect(wall.locator(".view-groups .num").first).to_have_text("1 条")

        phone.locator(".dots [data-group]").nth(1).click(click_count=3)
        phone.locator(".dots .go").click()
        expect(phone.locator(".dots [role=status]")).to_contain_text("已收到您的点")
        plain.goto(f"/p/{council.code}")
        plain.locator("select").nth(0).select_option("1")
        plain.get_by_role("button", name="贴好了").click()
        expect(desk.locator(".dots-line")).to_contain_text("2 部手机已贴点")
        assert "点" not in "".join(wall.locator(".view-groups .num").all_inner_texts())

        desk.locator(".group .few").nth(0).fill("1")
        desk.keyboard.press("Enter")
        primary = desk.locator("#primary .label")
        expect(primary).to_have_text("收点，公布排序")
        settle(desk, "#next")
        desk.locator("#primary").focus()
        press(desk, "Enter", hold=True)  # It cannot be taken back, so a key wants it twice.
        expect(wall.locator(".view-groups .num")).to_have_text(["3 点", "2 点"])
        expect(wall.locator(".view-groups .name")).to_have_text(["绿化", "停车"])
        expect(primary).to_have_text("散会")
