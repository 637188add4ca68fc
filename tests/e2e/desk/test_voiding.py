"""A result that was announced is made void by two: the chair at one desk, the scrutineer at another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from facilitator.services.ballots.announce import AnnounceBallot
from tests.factories.council import make_council, span
from tests.factories.served import prepared, served

pytestmark = pytest.mark.e2e


@pytest.fixture
def desks(chromium: Browser, tmp_path: Path) -> Iterator[tuple[Page, Page]]:
    with prepared(tmp_path) as world:
        council = make_council(world, 4, 1)
        council.plan()
        council.begin(span("r", 1, 4))
        ballot = council.open_ballot()
        council.close(ballot)
        council.do(AnnounceBallot(ballot))
        tokens = [world.log_in(person) for person in (council.chair, council.scrutineer)]
    with served(tmp_path) as server:
        pages = []
        for token in tokens:
            context = chromium.new_context(base_url=server.origin, viewport={"width": 1366, "height": 768})
            context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
            page = context.new_page()
            page.goto(f"/desk/{council.session}")
            pages.append(page)
        yield pages[0], pages[1]
        for page in pages:
            page.context.close()


def test_chair_waits_for_the_scrutineer_and_loses_no_word(desks: tuple[Page, Page]) -> None:
    chair, scrutineer = desks
    chair.get_by_role("button", name="作废这个结果").click()
    chair.locator("#also input").fill("少录了一张纸票")
    chair.locator("#also button.main").click()
    expect(chair.locator("#refusal")).to_contain_text("作废要两个人")
    expect(chair.locator("#also input")).to_have_value("少录了一张纸票")

    scrutineer.get_by_role("button", name="同意作废这个结果").click()
    expect(chair.locator("#witness")).to_contain_text("监票人同意作废这个结果")
    chair.locator("#also button.main").click()
    expect(chair.locator("#rule")).to_contain_text("这次投票作废了：少录了一张纸票")
    expect(scrutineer.locator("#rule")).to_contain_text("这次投票作废了：少录了一张纸票")
