"""/reviews/<quarter>/papers: 《季度民主评议报告》 and its edition for the board, ordered, waited for, opened."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms import HiddenField

from facilitator.domain.papers.kinds import PaperKind
from facilitator.domain.words import N_
from facilitator.services.papers.order_for_review import OrderForReview, ReviewPaper, ReviewPaperPdf
from facilitator.services.papers.read import PaperLine, PaperState
from facilitator.web.acting import ask
from facilitator.web.forms import PaperForm
from facilitator.web.printing import kind_in, paper_answer, paper_ordered

OFFERED = {PaperKind.REVIEW_REPORT: N_("打印评议报告（A4）"), PaperKind.REVIEW_PUBLIC: N_("打印公示版（A4）")}


class ReviewPaperForm(PaperForm):
    """A button; it asks nothing more."""

    paper = HiddenField(N_("哪一种"))

    def command(self, quarter: str) -> OrderForReview:
        """Raises BadInput for a paper that does not exist."""
        return OrderForReview(quarter, kind_in(self.paper))


@dataclass(frozen=True)
class Offer:
    kind: str
    label: str


@dataclass(frozen=True)
class ReviewPaperPage:
    quarter: str
    paper: PaperLine
    waiting: bool
    ready: bool


def offers(*, concluded: bool) -> tuple[Offer, ...]:
    """Figures that still change are not hung up."""
    kinds = [kind for kind in OFFERED if concluded or kind is not PaperKind.REVIEW_PUBLIC]
    return tuple(Offer(kind.value, _(OFFERED[kind])) for kind in kinds)


def order(quarter: str) -> ResponseReturnValue:
    form = ReviewPaperForm()
    return paper_ordered(
        form, lambda: form.command(quarter), back=url_for("reviews.figures", quarter=quarter),
        address=lambda paper: url_for("reviews.paper", quarter=quarter, paper=paper),
    )  # fmt: skip


def one(quarter: str, paper: str) -> ResponseReturnValue:
    line: PaperLine = ask(ReviewPaper(paper))
    page = ReviewPaperPage(quarter, line, line.state is PaperState.WAITING, line.state is PaperState.READY)
    return render_template("reviews/paper.html", page=page)


def pdf(quarter: str, paper: str) -> ResponseReturnValue:
    return paper_answer(ask(ReviewPaperPdf(paper)))
