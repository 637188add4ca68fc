"""A paper in the hand is not drawn anew because somebody else was quicker: the figures around it move, it does not."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.phone.conftest import Join
from tests.e2e.phone.evening import PLANS, Phones

pytestmark = pytest.mark.e2e

MARK = "document.getElementById('main').firstElementChild.dataset.untouched = 'yes'"


def cast(page: Page, *labels: str) -> None:
    for label in labels:
        page.get_by_role("button", name=label).click()
    if page.locator("#next").count():
        page.locator("#next").click()
    page.wait_for_timeout(700)
    page.get_by_role("button", name="确认提交").click()
    expect(page.locator("main h1")).to_have_text("已收到您的票")


def told(page: Page, votes: int) -> None:
    """This phone has heard of so many votes."""
    asked = "fetch(location.pathname + '/state').then(answer => answer.json()).then(room => room.ballot.channels.phone)"
    assert page.evaluate(asked) == votes
    page.wait_for_timeout(2500)


def test_vote_of_somebody_else_leaves_what_was_ticked(phones: Phones, join: Join) -> None:
    ballot = phones.open("multiple", min=1, max=3)
    slow, quick = join(10), join(11)
    slow.get_by_role("button", name=PLANS[0]).click()
    slow.get_by_role("button", name=PLANS[2]).click()
    slow.evaluate(MARK)

    cast(quick, PLANS[1])
    told(slow, 1)

    assert slow.locator("[data-untouched]").count() == 1
    expect(slow.locator("#main [aria-pressed=true]")).to_have_count(2)
    slow.locator("#next").click()
    slow.wait_for_timeout(700)
    slow.get_by_role("button", name="确认提交").click()
    expect(slow.locator("main h1")).to_have_text("已收到您的票")
    assert phones.choices(ballot) == [["o1", "o3"], ["o2"]]
    phones.finish(ballot)


def test_vote_of_somebody_else_leaves_the_last_question(phones: Phones, join: Join) -> None:
    ballot = phones.open()
    slow, quick = join(10), join(11)
    slow.get_by_role("button", name="反对").click()
    slow.evaluate(MARK)

    cast(quick, "赞成")
    told(slow, 1)

    expect(slow.locator(".chosen")).to_have_text("反对")
    assert slow.locator("[data-untouched]").count() == 1
    phones.finish(ballot)
