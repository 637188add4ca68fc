"""开单 on the page of a demand: the usual deadline follows the urgency, until somebody chooses a day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.factories.council import make_council
from tests.factories.demands import pending
from tests.factories.served import prepared, served

pytestmark = pytest.mark.e2e


def test_deadline_follows_the_urgency_until_a_day_is_chosen(chromium: Browser, tmp_path: Path) -> None:
    with prepared(tmp_path) as world:
        council = make_council(world, 1, 1)
        pending(council)
        token = world.log_in(council.secretary)
    with served(tmp_path) as server:
        context = chromium.new_context(base_url=server.origin)
        context.add_cookies([{"name": "fc_staff", "value": token, "url": server.origin}])
        page = context.new_page()
        page.goto("/ledger")
        page.goto(page.locator("a.open").first.get_attribute("href") or "")
        due = page.locator("#open_order-deadline")
        usual = json.loads(due.get_attribute("data-usual") or "{}")
        expect(due).to_have_value(usual["routine"])

        for urgency in ("urgent", "priority", "project"):
            page.locator(f"form [name=urgency][value={urgency}]").check()
            expect(due).to_have_value(usual[urgency])

        due.fill(usual["routine"])
        page.locator("form [name=urgency][value=urgent]").check()
        expect(due).to_have_value(usual["routine"])
        context.close()
