"""A resident's slip on a phone whose network goes: nothing has to be typed again, and the slip is taken once."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.services.demands.drafts import DraftList
from tests.factories.council import make_council
from tests.factories.served import open_world, prepared, served

pytestmark = pytest.mark.e2e


def words_in(page: Page) -> list[str]:
    return [page.locator(f"form [name={name}]").input_value() for name in ("description", "building", "contact")]


def test_words_outlive_a_lost_network_and_arrive_once(chromium: Browser, tmp_path: Path) -> None:
    with prepared(tmp_path) as world:
        clerk = make_council(world, 1, 1).clerk
    with served(tmp_path) as server:
        context = chromium.new_context(base_url=server.origin, viewport={"width": 360, "height": 640})
        page = context.new_page()
        page.goto("/n")
        page.locator("form [name=description]").fill("垃圾桶离窗太近")
        page.locator("form [name=building]").fill("5栋")
        page.locator("form [name=contact]").fill("13900000000")
        page.locator("form [name=public_ok]").check()
        context.set_offline(True)
        page.get_by_role("button", name="交给社区").click(no_wait_after=True)
        expect(page.locator("#main-frame-error")).to_be_visible()
        context.set_offline(False)

        page.goto("/n")
        expect(page.locator("form [name=public_ok]")).to_be_checked()
        assert words_in(page) == ["垃圾桶离窗太近", "5栋", "13900000000"]
        page.get_by_role("button", name="交给社区").click()
        expect(page.locator("p.code")).to_be_visible()

        page.goto("/n")
        expect(page.locator("form [name=description]")).to_have_value("")
        context.close()
    with open_world(tmp_path) as world:
        assert [draft.description for draft in world.door.ask(clerk, DraftList()).drafts] == ["垃圾桶离窗太近"]
