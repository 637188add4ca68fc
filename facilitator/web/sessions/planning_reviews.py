"""The agenda of an evening that judges: the usual one asks about everything on one sheet, this one matter by matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from werkzeug.datastructures import MultiDict

from facilitator.domain.ballots.presets import PRESETS
from facilitator.domain.reviews.states import ReviewState
from facilitator.services.reviews.read import ReviewDetail, ReviewItem, ReviewList
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.kind import SessionKind
from facilitator.web.acting import ask

SCORE_MINUTES = 3
"""To look at one matter and to answer."""


def judges(kind: SessionKind) -> bool:
    """Its own rule asks how satisfied people are."""
    return any(PRESETS[name].scored for name in kind.presets if name in PRESETS)


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


def one_by_one(kind: SessionKind, titles: Mapping[str, str]) -> list[dict[str, Any]]:
    """The usual course of such an evening, with an item for each of these demands in place of the one for all."""
    lines: list[dict[str, Any]] = []
    for title, way, minutes in kind.agenda:
        if way is not ItemForm.SCORES:
            lines.append({"title": title, "way": way.value, "minutes": minutes})
            continue
        score = {"way": ItemForm.SCORES.value, "minutes": SCORE_MINUTES}
        lines += [{"title": told, "demand": number, **score} for number, told in titles.items()]
    return lines


def _named(items: Iterable[ReviewItem]) -> Iterable[ReviewItem]:
    """Without those that this reader may not see."""
    return (item for item in items if item.title)
