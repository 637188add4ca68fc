"""The question behind 几份一起办: many drafts at a glance, and which of them can be confirmed as they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.demands.danger_words import may_be_danger
from facilitator.domain.demands.draft_filter import unread_filters
from facilitator.domain.demands.drafts import DraftKind, waits_too_long
from facilitator.domain.demands.entry import CHANNEL_NAMES, Category, Channel
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.draft_lines import proposed_category
from facilitator.services.demands.drafts import DraftLook, found_drafts
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class DraftHead:
    """`proposed`: its class, or what the words sound like; `alone`: why it has to be looked at by itself before it can
    be confirmed, empty where it has not; `danger`: the reporter ticked it, or the words speak of it."""

    id: str
    kind: DraftKind
    description: str
    channel_name: str
    reporter_name: str | None
    grid: str | None
    building: str | None
    location: str | None
    self_urgency: str | None
    danger: bool
    late: bool
    made_at: datetime
    doubts: tuple[str, ...]
    proposed: Category | None
    alone: str


@dataclass(frozen=True)
class HeadList(DraftLook):
    """In the order of the drafts."""


@dataclass(frozen=True)
class HeadPage:
    """`total` counts those beyond the shown ones too. `may_confirm`: the asker keeps the ledger."""

    drafts: tuple[DraftHead, ...]
    total: int
    may_confirm: bool
    page: int
    pages: int
    ignored: tuple[str, ...]


def draft_heads(question: HeadList, reading: Reading) -> HeadPage:
    found = found_drafts(question, reading)
    heads = tuple(_head(row, reading) for row in found.rows)
    may_confirm = reading.actor.may(Power.KEEP_LEDGER)
    return HeadPage(heads, found.total, may_confirm, found.page, found.pages, unread_filters(question))


def _head(row: Row, reading: Reading) -> DraftHead:
    return DraftHead(
        id=row.id,
        kind=DraftKind(row.draft_kind or DraftKind.NEW),
        description=row.description,
        channel_name=CHANNEL_NAMES[Channel(row.channel)],
        reporter_name=row.reporter_name,
        grid=row.grid,
        building=row.building,
        location=row.location,
        self_urgency=row.self_urgency,
        danger=may_be_danger(row.self_urgency, row.description),
        late=waits_too_long(row.self_urgency, row.description, row.made_at, reading.now),
        made_at=row.made_at,
        doubts=tuple(row.doubts),
        proposed=proposed_category(row),
        alone=_alone(row),
    )


def _alone(row: Row) -> str:
    if row.draft_kind == DraftKind.SUPPORT and not row.about:
        return N_("附议的，要先选是哪一件。")
    if row.draft_kind == DraftKind.RELAPSE:
        return N_("又坏了的，要先看那一件。")
    if row.proxy_name and not row.read_back:
        return N_("代填的，要先念给本人听。")
    return ""


QUESTION = Question("demands", "draft_heads", HeadList, Power.MAKE_DRAFTS, N_("草稿一览"), draft_heads)
"""Without photos and candidates, which cost a question each."""
