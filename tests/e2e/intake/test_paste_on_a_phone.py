"""A chain of wishes pasted on a phone is readable, and its drafts are confirmed one after another from the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.factories.council import make_council
from tests.factories.served import prepared, served

pytestmark = pytest.mark.e2e

CHAIN = """#接龙
8月院坝会点单
例：3栋2单元 张 三 想修哪里
1. 赵 3栋1单元 路灯三盏不亮，晚上看不见台阶
2. 孙 5栋2单元 垃圾桶离窗太近
3. 周 6栋 楼道堆杂物
"""


def test_paste_is_read_on_a_phone_and_drafts_follow_one_another(chromium: Browser, tmp_path: Path) -> None:
    with prepared(tmp_path) as world:
        token = world.log_in(make_council(world, 1, 1).clerk)
    with served(tmp_path) as server:
        context = chromium.new_context(base_url=server.origin, viewport={"width": 360, "height": 640})
        context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
        page = context.new_page()
        page.goto("/ledger/paste")
        page.locator("textarea").fill(CHAIN)
        page.get_by_role("button", name="看看读成什么").click()

        shown = page.locator("td.called").first
        assert (shown.bounding_box() or {})["width"] > 280
        assert page.evaluate("document.documentElement.scrollWidth") <= 360

        page.locator("button[name=make]").click()
        drafts = page.locator("#drafts > li")
        expect(drafts).to_have_count(3)
        for left in (2, 1):
            expect(page.locator("#drafts textarea:focus")).to_have_count(1)
            page.keyboard.press("Control+Enter")
            expect(drafts).to_have_count(left)
        context.close()
