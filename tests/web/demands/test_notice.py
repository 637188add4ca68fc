"""The step 写公示标题 on the page of a demand: what the board shows now, and the office's own words for it."""

from __future__ import annotations

from collections.abc import Callable

from facilitator.services.context import Actor
from tests.factories.council import Council
from tests.web.browser import Browser, words

As = Callable[[Actor], Browser]
PAGE = "/ledger/XQ-2026-0001"


def test_step_words_the_board(council: Council, as_: As, stranger: Browser) -> None:
    council.open_demand()
    clerk = as_(council.clerk)
    assert "现在写的是：基础设施改造" in words(clerk.get(PAGE))
    assert clerk.submit(PAGE, f"{PAGE}/word_for_public", title="修3号院路灯").status_code == 303
    assert "修3号院路灯" in words(stranger.get("/public"))
    assert 'value="修3号院路灯"' in clerk.get(PAGE).text
