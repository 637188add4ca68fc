"""The course of an evening that judges: one sheet about everything, or an item for each matter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.ballots.presets import PRESETS
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.kind import SessionKind

SCORE_MINUTES = 3
"""To look at one matter and to answer."""


@dataclass(frozen=True)
class CourseLine:
    """`demand` is the number of the matter that is scored, empty in every other line."""

    title: str
    form: ItemForm
    minutes: int
    demand: str = ""


def judges(kind: SessionKind) -> bool:
    """Its own rule asks how satisfied people are."""
    return any(PRESETS[name].scored for name in kind.presets if name in PRESETS)


def one_by_one(kind: SessionKind, titles: Mapping[str, str]) -> tuple[CourseLine, ...]:
    """The usual course of such an evening, with an item for each of these demands (number → title) in place of the one
    for all."""
    lines: list[CourseLine] = []
    for title, form, minutes in kind.agenda:
        if form is ItemForm.SCORES:
            lines += [CourseLine(told, form, SCORE_MINUTES, number) for number, told in titles.items()]
        else:
            lines.append(CourseLine(title, form, minutes))
    return tuple(lines)
