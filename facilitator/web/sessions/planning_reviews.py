"""The form that plans an evening which judges: what stands in review, and the course of it in the form's fields."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from werkzeug.datastructures import MultiDict

from facilitator.domain.reviews.states import ReviewState
from facilitator.services.reviews.read import ReviewDetail, ReviewItem, ReviewList
from facilitator.sessions.judging import CourseLine
from facilitator.web.acting import ask


def to_judge() -> dict[str, str]:
    """Number → title of what stands in a review that is open."""
    quarters = [line.quarter for line in ask(ReviewList()) if line.state is ReviewState.OPEN]
    return {item.number: item.title for quarter in quarters for item in _named(ask(ReviewDetail(quarter)).items)}


def asked_for(arguments: MultiDict[str, str]) -> Sequence[str]:
    """Numbers of the demands that the address names, one by one or as `each` of a quarter's review."""
    quarter = arguments.get("each")
    if not quarter:
        return arguments.getlist("demand")
    return [item.number for item in _named(ask(ReviewDetail(quarter)).items)]


def in_fields(lines: Iterable[CourseLine]) -> list[dict[str, Any]]:
    """As the form of a plan names them."""
    return [
        {"title": line.title, "way": line.form.value, "minutes": line.minutes, "demand": line.demand} for line in lines
    ]


def _named(items: Iterable[ReviewItem]) -> Iterable[ReviewItem]:
    """Without those that this reader may not see."""
    return (item for item in items if item.title)
