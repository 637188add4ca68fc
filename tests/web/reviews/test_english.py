"""议单 in English: no Chinese on any of its pages, apart from what people wrote and what is handed on to residents."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from datetime import date

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.reviews.scales import Change, Veto
from facilitator.services.context import Actor
from facilitator.services.reviews.adopt_formula import AdoptFormula
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.gather import GatherReview
from facilitator.services.reviews.state_cause import StateCause
from tests.factories.council import Council
from tests.factories.ledger import placed
from tests.factories.reviewing import S8, assess, completed, gathered, score
from tests.web.browser import Browser

LINK = re.compile(r'href="((?:/public)?/reviews[^"#]*)')
CHINESE_ON_PURPOSE = re.compile(r'<(\w+)[^>]* lang="zh-CN"[^>]*>.*?</\1>', re.DOTALL)
CHINESE = re.compile(r"[^\s<>\"]*[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e][^<>\"]*")
STAFF = re.compile("书记|专干")
"""What people are called in here."""
OWN = {"title": "Lamps", "description": "Dark", "responsible_party": "Works", "grid": "G1", "reporter_name": "Amy"}


@pytest.fixture
def years(council: Council) -> None:
    """A quarter with a pass, a failure, a veto and a small sample, and another one that is still open."""
    council.do(AdoptFormula("2027Q1", "Minutes 12"), council.secretary)
    kept = {**OWN, "public_title": "Lamps", "contact": "1"}
    early = completed(council, **{**kept, "completed_on": date(2026, 5, 2)})
    first = council.do(GatherReview("2026Q2"), council.secretary).review
    score(council, first, early, {5: 30, 4: 10})
    assess(council, first, early, change=Change.IMPROVED)
    council.do(ConcludeReview(first), council.secretary)
    good, bad, few, vetoed = (
        completed(council, **{**kept, **more})
        for more in ({"deadline": date(2026, 7, 1)}, {"category": "other"}, {"matter": "major"}, {"grid": None})
    )
    placed(council, DemandState.IN_PROGRESS, **{**kept, "matter": "minor", "deadline": date(2026, 7, 9)})
    review = gathered(council)
    score(council, review, good, {5: 30, 4: 10, 0: 1})
    score(council, review, bad, {5: 4, 2: 40})
    score(council, review, few, {5: 2})
    score(council, review, vetoed, {5: 30})
    for demand in (good, few):
        assess(council, review, demand, change=Change.IMPROVED)
    assess(council, review, bad, S8, change=Change.WORSE)
    assess(council, review, vetoed, vetoes=(Veto.UNSAFE, Veto.NOT_DONE))
    council.do(ConcludeReview(review), council.secretary)
    council.do(StateCause(review, bad, "Nobody saw to it"), council.secretary)


def test_no_page_of_a_review_says_a_chinese_word_in_english(
    as_: Callable[[Actor], Browser], council: Council, years: None
) -> None:
    council.world.clock.forward(days=60)
    council.do(GatherReview("2026Q4"), council.secretary)
    reader = as_(council.secretary)
    reader.get("/reviews?lang=en")
    waiting, seen, found = ["/reviews", "/public/reviews/2026Q3"], set[str](), dict[str, list[str]]()
    while waiting:
        path = waiting.pop()
        kind = re.sub(r"&group=[^&]*|&which=[^&]*", "", path)
        if kind in seen or path.endswith(".xlsx"):
            continue
        seen.add(kind)
        page = reader.get(path).text
        assert '<html lang="en">' in page, path
        waiting += [html.unescape(one) for one in LINK.findall(page) if "lang=" not in one]
        main = page[page.index("<main") : page.index("</main>")]
        if left := CHINESE.findall(STAFF.sub("", CHINESE_ON_PURPOSE.sub("", main))):
            found[path] = left[:4]

    assert found == {}
    assert len(seen) > 40
