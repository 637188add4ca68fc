"""A wish that nobody has confirmed yet: what kind it is, and how much may stand beside it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from facilitator.domain.demands.danger_words import may_be_danger
from facilitator.domain.demands.entry import Category
from facilitator.domain.errors import BadInput, Missing
from facilitator.domain.words import N_

MOST_DOUBTS = 12
DOUBT_LIMIT = 200
SOURCE_LIMIT = 4000
MOST_AT_ONCE = 500
"""Drafts made by one command; a chain of a whole yard has fifty."""
CALLED_WITHIN = timedelta(hours=2)
"""Of red matters: whoever speaks of danger hears from somebody (`domain.md` §1.5)."""


class DraftKind(StrEnum):
    """`support` is a +1: once confirmed it counts for the demand that it is about, and is none itself. `relapse`:
    somebody says 又坏了 or 没办好 of the demand that it is about."""

    NEW = "new"
    SUPPORT = "support"
    RELAPSE = "relapse"


def check_doubts(doubts: Iterable[str]) -> list[str]:
    """The sentences of what is still to be asked, as they are kept. Raises BadInput."""
    kept = [doubt.strip() for doubt in doubts if doubt.strip()]
    if len(kept) > MOST_DOUBTS:
        raise BadInput(N_("一份草稿最多写 {most} 条要问的话。"), field="doubts", most=MOST_DOUBTS)
    for doubt in kept:
        if len(doubt) > DOUBT_LIMIT:
            raise BadInput(N_("要问的话太长，每条请写在 {limit} 字以内。"), field="doubts", limit=DOUBT_LIMIT)
    return kept


def check_source(text: str | None) -> str | None:
    """The line that somebody wrote, kept beside what was read from it. Raises BadInput."""
    kept = (text or "").strip()
    if len(kept) > SOURCE_LIMIT:
        raise BadInput(N_("原文太长，最多 {limit} 字。"), field="source_text", limit=SOURCE_LIMIT)
    return kept or None


def check_category(kind: DraftKind, kept: Category, told: Category | None) -> None:
    """A line of the ledger has a class that somebody chose. A draft of which nobody chose one lies under 其他, so 其他
    has to be said again with the confirmation. What joins another demand takes its class. Raises Missing."""
    if kind is DraftKind.NEW and told is None and kept is Category.OTHER:
        raise Missing(N_("请先选类别；真的归不进哪一类，也请选“其他”。"), what="category")


def waits_too_long(self_urgency: str | None, text: str, made_at: datetime, now: datetime) -> bool:
    """Whether there may be danger, by a tick or by the words, and nobody has looked in time."""
    return may_be_danger(self_urgency, text) and now - made_at > CALLED_WITHIN
