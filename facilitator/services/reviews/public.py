"""Questions of anybody: which quarters were judged, and one of them as the board tells it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.errors import NotFound
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.quarterly_public import PublicReview, public_review
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class PublicReviews:
    pass


@dataclass(frozen=True)
class PublicReviewLine:
    quarter: str
    demands: int
    concluded_on: date


@dataclass(frozen=True)
class OnePublicReview:
    """`quarter` as 2026Q3."""

    quarter: str


def listed(_question: PublicReviews, reading: Reading) -> tuple[PublicReviewLine, ...]:
    """The newest first; what is still being judged is not told."""
    return tuple(
        PublicReviewLine(row.quarter, len(reading.store.reviews.items(row.id)), day_of(row.concluded_at))
        for row in reading.store.reviews.all()
        if _concluded(row)
    )


def one(question: OnePublicReview, reading: Reading) -> PublicReview:
    row = reading.store.reviews.of_quarter(question.quarter)
    if row is None or not _concluded(row):
        raise NotFound(N_("这个季度的评议还没有结果。"))
    return public_review(reading, row)


def _concluded(row: Row) -> bool:
    return bool(row.state == ReviewState.CONCLUDED)


QUESTIONS = (
    Question("reviews", "public", PublicReviews, Power.PUBLIC, N_("公示的季度评议"), listed),
    Question("reviews", "public_one", OnePublicReview, Power.PUBLIC, N_("一个季度的评议，公示版"), one),
)
