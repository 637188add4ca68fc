"""《季度民主评议报告》: the same figures as the page, and an edition for the board that waits for the end."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.reviews.scales import Change
from facilitator.pdf.papers import print_paper
from facilitator.services.context import SYSTEM
from facilitator.services.papers.order import OrderPaper
from facilitator.services.papers.read import PaperContent
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.report import ReviewReport
from tests.factories.council import Council
from tests.factories.reviewing import S8, assess, completed, gathered, score
from tests.pdf.reading import text_of


def printed(council: Council, kind: PaperKind) -> str:
    paper = council.do(OrderPaper(kind, "2026Q4"), council.clerk).paper
    return text_of(print_paper(council.ask(PaperContent(paper), SYSTEM)))


def judged(council: Council) -> None:
    demand = completed(council, title="3号院路灯三盏不亮，王桂芳家门口最暗", public_title="3号院路灯不亮")
    review = gathered(council)
    score(council, review, demand, {5: 4, 4: 9, 3: 10, 2: 9, 1: 4})
    assess(council, review, demand, S8, change=Change.UNCHANGED)
    council.do(ConcludeReview(review), council.secretary)


def test_report_prints_what_the_page_shows(council: Council) -> None:
    judged(council)
    text = printed(council, PaperKind.REVIEW_REPORT)
    report = council.ask(ReviewReport("2026Q4"), council.secretary)

    for words in (report.title, report.lead, report.spread.sentence, *report.formula_sentences, *report.notes):
        assert "".join(words.split()) in text
    for line in report.headlines:
        assert "".join(f"{line.label}{line.value}".split()) in text
    assert "综合得分68.38，没有到80分。" in text
    assert "前后对比：没有变化。" in text
    assert "根本原因：还没有写明。" in text
    assert "王桂芳" not in text


def test_public_edition_has_the_board_s_words(council: Council) -> None:
    judged(council)

    text = printed(council, PaperKind.REVIEW_PUBLIC)

    assert ("3号院路灯不亮" in text, "王桂芳" in text, "点单渠道" in text, "居务监督委员：" in text) == (
        True,
        False,
        False,
        False,
    )


def test_public_edition_waits_for_the_end(council: Council) -> None:
    completed(council)
    gathered(council)

    assert "未结束" in printed(council, PaperKind.REVIEW_REPORT)
    with pytest.raises(WrongState, match="还没有结束"):
        council.do(OrderPaper(PaperKind.REVIEW_PUBLIC, "2026Q4"), council.clerk)
    with pytest.raises(NotFound):
        council.do(OrderPaper(PaperKind.REVIEW_REPORT, "2019Q1"), council.clerk)
