"""/public/reviews/<quarter>: how residents judged a quarter, for everybody."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.services.quarterly_public import PublicReview
from facilitator.services.reviews.public import OnePublicReview, PublicReviewLine, PublicReviews
from facilitator.web.acting import ask


@dataclass(frozen=True)
class ReviewPage:
    review: PublicReview


@dataclass(frozen=True)
class ReviewLink:
    """One quarter on the board."""

    address: str
    label: str


def review(quarter: str) -> ResponseReturnValue:
    return render_template("public/review.html", page=ReviewPage(ask(OnePublicReview(quarter))))


def links() -> tuple[ReviewLink, ...]:
    found: tuple[PublicReviewLine, ...] = ask(PublicReviews())
    return tuple(
        ReviewLink(
            url_for("public.review", quarter=line.quarter),
            _("%(year)s年第%(quarter)s季度", year=line.quarter[:4], quarter=line.quarter[-1]),
        )
        for line in found
    )
