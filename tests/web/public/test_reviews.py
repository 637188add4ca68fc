"""A judged quarter on the board, for anybody."""

from __future__ import annotations

from facilitator.domain.reviews.scales import Change
from facilitator.services.reviews.conclude import ConcludeReview
from tests.factories.council import Council
from tests.factories.reviewing import assess, completed, gathered, score
from tests.web.browser import Browser, words


def test_board_leads_to_a_quarter_that_was_judged(stranger: Browser, council: Council) -> None:
    assert "/public/reviews/" not in stranger.get("/public").text
    demand = completed(council, public_title="3号院路灯不亮")
    review = gathered(council)
    assert stranger.get("/public/reviews/2026Q3").status_code == 404
    score(council, review, demand, {5: 8, 4: 2})
    assess(council, review, demand, change=Change.IMPROVED)
    council.do(ConcludeReview(review), council.secretary)

    assert 'href="/public/reviews/2026Q3"' in stranger.get("/public").text
    page = stranger.get("/public/reviews/2026Q3")
    assert "3号院路灯不亮 XQ-2026-0001 合格（优秀） 满意率 100%，综合 91.4" in words(page)
    assert page.text.count('<svg class="chart"') == 4
    assert "王桂芳" not in page.text
