"""《季度民主评议报告》: the same figures as the page, and an edition for the board that waits for the end."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.reviews.scales import Change
from facilitator.pdf.papers import print_paper
from facilitator.services.context import SYSTEM
from facilitator.services.papers.order import OrderPaper
from facilitator.services.papers.read import PaperContent
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.gather import GatherReview
from facilitator.services.reviews.report import ReviewReport
from tests.factories.council import Council
from tests.factories.ledger import put
from tests.factories.reviewing import S8, assess, completed, gathered, score
from tests.pdf.reading import text_of


def printed(council: Council, kind: PaperKind, quarter: str = "2026Q3") -> str:
    paper = council.do(OrderPaper(kind, quarter), council.clerk).paper
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
    report = council.ask(ReviewReport("2026Q3"), council.secretary)

    for words in (report.title, report.lead, report.spread.sentence, *report.formula_sentences, *report.notes):
        assert "".join(words.split()) in text
    for line in report.headlines:
        assert "".join(f"{line.label}{line.value}".split()) in text
    assert "综合得分68.38，没有到80分。" in text
    assert "前后对比：没有变化。" in text
    assert "162018151325181510" in text
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


def test_four_quarters_stand_side_by_side_where_two_were_concluded(council: Council) -> None:
    """The quarter before had 10 forms, 9 of them satisfied; a report of one quarter compares nothing."""
    demand = completed(council, public_title="垃圾桶满了", completed_on=date(2026, 5, 1))
    review = council.do(GatherReview("2026Q2"), council.secretary).review
    score(council, review, demand, {5: 9, 2: 1})
    assess(council, review, demand, S8, change=Change.IMPROVED)
    council.do(ConcludeReview(review), council.secretary)
    assert "近四个季度对比" not in printed(council, PaperKind.REVIEW_REPORT, "2026Q2")

    judged(council)
    for kind in (PaperKind.REVIEW_REPORT, PaperKind.REVIEW_PUBLIC):
        text = printed(council, kind)
        assert "近四个季度对比2025年第4季度2026年第1季度2026年第2季度2026年第3季度" in text
        assert "满意率——90%*36.11%" in text
        assert "降53.89百分点*" in text
        assert "第2季度90%*，第3季度36.11%（比上季下降53.89个百分点*）。" in text
    assert "近四个季度对比" not in printed(council, PaperKind.REVIEW_REPORT, "2026Q2")


def test_public_comparison_leaves_out_rates_of_few(council: Council) -> None:
    """Four forms in the quarter before: the office reads their rate, the board does not."""
    demand = completed(council, public_title="垃圾桶满了", completed_on=date(2026, 5, 1), affected_households=4)
    review = council.do(GatherReview("2026Q2"), council.secretary).review
    score(council, review, demand, {5: 3, 2: 1})
    assess(council, review, demand, S8, change=Change.IMPROVED)
    council.do(ConcludeReview(review), council.secretary)
    put(council, demand, state="closed")
    judged(council)

    assert "满意率——75%*36.11%" in printed(council, PaperKind.REVIEW_REPORT)
    assert "满意率———36.11%" in printed(council, PaperKind.REVIEW_PUBLIC)


def test_public_edition_waits_for_the_end(council: Council) -> None:
    completed(council)
    gathered(council)

    assert "未结束" in printed(council, PaperKind.REVIEW_REPORT)
    with pytest.raises(WrongState, match="还没有结束"):
        council.do(OrderPaper(PaperKind.REVIEW_PUBLIC, "2026Q3"), council.clerk)
    with pytest.raises(NotFound):
        council.do(OrderPaper(PaperKind.REVIEW_REPORT, "2019Q1"), council.clerk)
