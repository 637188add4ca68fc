"""JavaScript off, or broken: ordinary forms with a last question of their own, and pages that refresh themselves."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.phone.conftest import Join
from tests.e2e.phone.evening import PLANS, Phones, phone_context

pytestmark = pytest.mark.e2e


def off(phones: Phones, join: Join, number: int) -> Page:
    """A phone without a script that typed the short code of its ticket."""
    browser = join(number).context.browser
    assert browser is not None
    page = phone_context(browser, phones.server.origin, java_script_enabled=False).new_page()
    page.goto(f"/j/{phones.code}")
    page.get_by_label("有入场票？输入票上的号：").fill(phones.tickets[number].short_code.lower().replace("-", " "))
    page.get_by_role("button", name="用票进入").click()
    return page


def confirm(page: Page) -> None:
    page.get_by_role("button", name="选好了").click()
    expect(page.locator("main")).to_contain_text("交上去就不能改了")
    page.get_by_role("button", name="确认提交").click()
    expect(page.get_by_role("heading", name="已收到您的票")).to_be_visible()


def test_every_form_without_a_script(phones: Phones, join: Join) -> None:
    page = off(phones, join, 1)
    expect(page.locator('meta[http-equiv="refresh"]')).to_be_attached()
    found = []
    for form, more in (("yes_no_abstain", {}), ("multiple", {"max": 2}), ("ranked", {}), ("score", {"max": 5})):
        ballot = phones.open(form, **more)
        page.goto(f"/p/{phones.code}")
        if form == "yes_no_abstain":
            page.get_by_label("弃权").check()
        elif form == "multiple":
            page.get_by_label(PLANS[2]).check()
            page.get_by_label(PLANS[0]).check()
        elif form == "ranked":
            page.get_by_label("第 1 位").select_option(label=PLANS[2])
            page.get_by_label("第 2 位").select_option(label=PLANS[0])
        else:
            for number, plan in enumerate(PLANS):
                page.get_by_label(plan).select_option(str(number))
        confirm(page)
        found.append(phones.choices(ballot))
        phones.finish(ballot)
        page.goto(f"/p/{phones.code}")
        expect(page.locator(".rows")).to_be_visible()

    assert found == [[["abstain"]], [["o1", "o3"]], [["o3", "o1"]], [["o1:0", "o2:1", "o3:2", "o4:3"]]]
    page.context.close()


def test_too_many_ticks_are_a_sentence_above_the_form(phones: Phones, join: Join) -> None:
    ballot = phones.open("multiple", min=1, max=2)
    page = off(phones, join, 2)

    for plan in PLANS:
        page.get_by_label(plan).check()
    page.get_by_role("button", name="选好了").click()

    expect(page.get_by_role("alert")).to_have_text("要选 1 到 2 项，请重新选择。")
    expect(page.locator("form.plain-form")).to_be_visible()
    phones.finish(ballot)
    page.context.close()


@pytest.mark.parametrize("fault", ["broken", "missing"])
def test_failing_script_hands_over_to_the_plain_page(phones: Phones, join: Join, fault: str) -> None:
    """An old engine that cannot read the script, and a script that never arrives."""

    def answer(route: Route) -> None:
        if fault == "missing":
            route.abort()
        else:
            route.fulfill(body="const a = ;", content_type="text/javascript")

    page = join(3)
    page.route(re.compile("bundles/phone.js"), answer)
    page.goto(f"/p/{phones.code}")
    page.wait_for_url("**?plain=1")
    expect(page.locator("script[src]")).to_have_count(0)

    ballot = phones.open()
    expect(page.locator("form.plain-form")).to_be_visible()
    page.get_by_label("赞成").check()
    confirm(page)

    assert phones.choices(ballot) == [["for"]]
    phones.finish(ballot)
