"""papers.order_for_review: 《季度民主评议报告》 and its edition for the board, by everybody who reads those figures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from facilitator.domain.errors import BadInput
from facilitator.domain.papers.content import Content
from facilitator.domain.papers.kinds import ABOUT_A_REVIEW, PaperKind
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context, Reading
from facilitator.services.judging import find_review
from facilitator.services.offices import not_for_leaders
from facilitator.services.paper_keeping import keep
from facilitator.services.papers.finding import find_paper
from facilitator.services.papers.quarterly import public_report, review_report
from facilitator.services.papers.read import PaperDetail, PaperFile, PaperLine, PaperPdf, paper_detail, paper_pdf
from facilitator.services.verb import Question, Verb
from facilitator.storage.rows import Row

OF_A_REVIEW: Mapping[PaperKind, Callable[[str, Context], Content]] = {
    PaperKind.REVIEW_REPORT: review_report,
    PaperKind.REVIEW_PUBLIC: public_report,
}


@dataclass(frozen=True)
class OrderForReview:
    """`review` by its quarter or its id."""

    review: str
    paper: PaperKind = PaperKind.REVIEW_REPORT


@dataclass(frozen=True)
class OrderedForReview:
    paper: str


@dataclass(frozen=True)
class ReviewPaper:
    """A paper of a review; other papers are not found."""

    paper: str


@dataclass(frozen=True)
class ReviewPaperPdf:
    paper: str


def order_for_review(command: OrderForReview, context: Context) -> OrderedForReview:
    """It names the matters of every yard, so a group leader is turned away."""
    not_for_leaders(context)
    if command.paper not in ABOUT_A_REVIEW:
        raise BadInput(N_("这里只打印评议报告和它的公示版。"), field="paper")
    quarter = find_review(context.store, command.review).quarter
    content = OF_A_REVIEW[command.paper](quarter, context)
    return OrderedForReview(keep(context, command.paper, quarter, content, quarter))


def review_paper(question: ReviewPaper, reading: Reading) -> PaperLine:
    return paper_detail(PaperDetail(_of_a_review(question.paper, reading).id), reading)


def review_paper_pdf(question: ReviewPaperPdf, reading: Reading) -> PaperFile:
    return paper_pdf(PaperPdf(_of_a_review(question.paper, reading).id), reading)


def _of_a_review(paper: str, reading: Reading) -> Row:
    not_for_leaders(reading)
    row = find_paper(reading.store, paper)
    return row if row.kind in ABOUT_A_REVIEW else find_paper(reading.store, "")


VERB = Verb("papers", "order_for_review", OrderForReview, Power.READ_LEDGER, N_("打印评议报告"), order_for_review)
QUESTIONS = (
    Question("papers", "of_review", ReviewPaper, Power.READ_LEDGER, N_("一份评议用的打印件"), review_paper),
    Question("papers", "of_review_pdf", ReviewPaperPdf, Power.READ_LEDGER, N_("评议打印件的文件"), review_paper_pdf),
)
