"""What the page of a demand says between a council and the ledger, and when the councils go round in circles."""

from __future__ import annotations

import re
from collections.abc import Callable

from facilitator.services.context import Actor
from tests.factories.council import Council
from tests.factories.paperwork import draft, hold_evening, ready_to_sign, record_pdf, settle, sign
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
PAGE = "/ledger/XQ-2026-0001"
WAITS = "已经散会，纪要还没有签完；会上定了的，签完才进台账。"
ROUND = "这一轮已经两次没有议成，请提请居民（代表）会议决定。"


def sign_all(council: Council, minutes: str) -> None:
    for officer in (council.chair, council.recorder):
        sign(council, minutes, officer)


def test_page_says_that_signatures_are_missing(council: Council, as_: As) -> None:
    council.open_demand()
    hold_evening(council)
    clerk = as_(council.clerk)
    assert WAITS in words(clerk.get(PAGE))

    sign_all(council, ready_to_sign(council))

    assert WAITS not in words(clerk.get(PAGE))


def test_one_button_leads_on_and_that_is_the_meeting_whose_minutes_are_waited_for(council: Council, as_: As) -> None:
    council.open_demand()
    hold_evening(council)

    page = as_(council.chair).get(PAGE).text

    assert main_buttons(page) == ["看这次会议"]
    assert "安排" in page


def main_buttons(page: str) -> list[str]:
    return re.findall(r'class="action main"[^>]*>([^<]+)</', page)


def test_page_leads_to_the_assembly_after_two_failed_votes(council: Council, as_: As) -> None:
    council.open_demand()
    hold_evening(council, votes_for=1)
    sign_all(council, ready_to_sign(council))
    clerk = as_(council.clerk)
    assert ROUND not in words(clerk.get(PAGE))

    hold_evening(council, votes_for=1)
    minutes = draft(council)
    settle(council, minutes)
    record_pdf(council, minutes)
    sign_all(council, minutes)

    page = words(clerk.get(PAGE))
    assert ROUND in page
    assert page.index(ROUND) < page.index("提请居民会议") < page.index("其他可以做的")


def test_what_to_do_next_comes_before_what_happened_for_eyes_and_keyboard_alike(council: Council, as_: As) -> None:
    """On a phone it stands above the story, on a desk beside it; the focus goes the same way."""
    council.open_demand()

    page = as_(council.chair).get(PAGE).text

    assert page.index('class="panel next"') < page.index('class="course"')
