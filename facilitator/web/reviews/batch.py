"""/reviews/<quarter>: what is judged, what is still missing, and the press that concludes it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.reviews.verdict import Verdict
from facilitator.services.reviews.conclude import ConcludeReview
from facilitator.services.reviews.read import ReviewDetail, ReviewItem, ReviewShown
from facilitator.web.acting import actor, ask
from facilitator.web.forms import StepForm, attempt


@dataclass(frozen=True)
class BatchPage:
    """`unassessed` and `unheard` are what is missing: points, and forms. `again` is judged by the next quarter."""

    review: ReviewShown
    open: bool
    unassessed: tuple[ReviewItem, ...]
    unheard: tuple[ReviewItem, ...]
    without_cause: tuple[ReviewItem, ...]
    to_close: tuple[ReviewItem, ...]
    again: tuple[ReviewItem, ...]
    form: StepForm
    may_run: bool


def one(quarter: str) -> ResponseReturnValue:
    return _show(ask(ReviewDetail(quarter)), StepForm(formdata=None))


def conclude(quarter: str) -> ResponseReturnValue:
    review, form = ask(ReviewDetail(quarter)), StepForm()
    if attempt(form, lambda: ConcludeReview(review.review)) is None:
        return _show(review, form), form.status
    flash(_("评议结束，数字不再变。合格的答复诉求人以后销单，不合格的写明原因，退回重新审议。"))
    return redirect(url_for("reviews.one", quarter=review.quarter), 303)


def _show(review: ReviewShown, form: StepForm) -> str:
    items = review.items
    page = BatchPage(
        review=review,
        open=review.state is ReviewState.OPEN,
        unassessed=tuple(item for item in items if item.process is None),
        unheard=tuple(item for item in items if item.valid < item.needed),
        without_cause=tuple(item for item in items if item.title and item.line.state == "unqualified"),
        to_close=tuple(item for item in items if item.title and item.line.state == "qualified"),
        again=tuple(item for item in items if item.line.verdict == Verdict.SAMPLE_TOO_SMALL),
        form=form,
        may_run=actor().may(Power.RUN_REVIEWS),
    )
    return render_template("reviews/one.html", page=page)
