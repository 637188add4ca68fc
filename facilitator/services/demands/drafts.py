"""Questions about drafts: a page of those that wait for somebody, one of them, how many there are and of what kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.demands.draft_filter import (
    DRAFT_FILTERS,
    MOST_PER_PAGE,
    PER_PAGE,
    DraftFilter,
    DraftsWanted,
    drafts_wanted,
    unread_filters,
)
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.demands.draft_lines import DraftLine, DraftLines
from facilitator.services.demands.drafting import find_draft
from facilitator.services.own_grid import own_grid
from facilitator.services.sight import sight_of
from facilitator.services.verb import Question
from facilitator.storage.rows import Row

MOST_SHOWN = 30


@dataclass(frozen=True)
class DraftLook(DraftFilter):
    """Pages count from 1; `per`: how many on a page. `text`: words that all occur."""

    text: str = ""
    page: int = 1
    per: int = PER_PAGE


@dataclass(frozen=True)
class DraftList(DraftLook):
    """Those that may be in danger first, by a tick or by their words, then as they came."""


@dataclass(frozen=True)
class OneDraft:
    """By its id."""

    draft: str


@dataclass(frozen=True)
class CountDrafts:
    pass


@dataclass(frozen=True)
class SortDrafts:
    pass


@dataclass(frozen=True)
class DraftMeeting:
    session: str
    title: str
    count: int


@dataclass(frozen=True)
class DraftCounts:
    """How many wait; how many may be in danger, by a tick or by their words; as ticked of each urgency; of
    each channel (urgency `none`: nothing ticked), of each meeting, the newest first."""

    waiting: int
    danger: int
    by_channel: Mapping[str, int]
    by_urgency: Mapping[str, int]
    by_session: tuple[DraftMeeting, ...]


@dataclass(frozen=True)
class DraftPage:
    """`total` counts those beyond the shown ones too, `counts` all that this person may see, whatever was asked.
    `may_confirm`: the asker keeps the ledger. `ignored` names what could not be read."""

    drafts: tuple[DraftLine, ...]
    total: int
    may_confirm: bool
    page: int
    pages: int
    counts: DraftCounts
    ignored: tuple[str, ...]


@dataclass(frozen=True)
class KnownGrids:
    pass


@dataclass(frozen=True)
class FoundDrafts:
    """Rows of one page; `page` is one that there is."""

    rows: tuple[Row, ...]
    total: int
    page: int
    pages: int


def found_drafts(look: DraftLook, reading: Reading) -> FoundDrafts:
    """Raises Forbidden for a leader whom nobody gave a yard."""
    told = DraftFilter(**{name: getattr(look, name) for name in DRAFT_FILTERS})
    wanted = drafts_wanted(told, look.text, sight_of(reading))
    per = min(max(1, look.per), MOST_PER_PAGE)
    total = reading.store.draft_lists.count(wanted)
    pages = max(1, -(-total // per))
    page = min(max(1, look.page), pages)
    return FoundDrafts(tuple(reading.store.draft_lists.page(wanted, per, (page - 1) * per)), total, page, pages)


def draft_list(question: DraftList, reading: Reading) -> DraftPage:
    found, lines, counts = found_drafts(question, reading), DraftLines(reading), sort_drafts(SortDrafts(), reading)
    return DraftPage(
        drafts=tuple(map(lines.line, found.rows)),
        total=found.total,
        may_confirm=reading.actor.may(Power.KEEP_LEDGER),
        page=found.page,
        pages=found.pages,
        counts=counts,
        ignored=unread_filters(question),
    )


def one_draft(question: OneDraft, reading: Reading) -> DraftLine:
    """Raises NotFound, or WrongState once it was confirmed or thrown away."""
    (row,) = reading.store.draft_lists.rows([find_draft(reading, question.draft).id])
    return DraftLines(reading).line(row)


def count_drafts(question: CountDrafts, reading: Reading) -> int:
    return reading.store.drafts.count(own_grid(reading))


def sort_drafts(question: SortDrafts, reading: Reading) -> DraftCounts:
    danger, by_channel, by_urgency, by_session = 0, Counter[str](), Counter[str](), Counter[tuple[str, str]]()
    for row in reading.store.draft_lists.tally(DraftsWanted(sight_of(reading))):
        by_channel[row.channel] += row.many
        by_urgency[row.urgency] += row.many
        danger += row.danger
        if row.session is not None:
            by_session[row.session, row.title] += row.many
    return DraftCounts(
        waiting=by_urgency.total(),
        danger=danger,
        by_channel=by_channel,
        by_urgency=by_urgency,
        by_session=tuple(DraftMeeting(session, title, many) for (session, title), many in by_session.items()),
    )


def known_grids(question: KnownGrids, reading: Reading) -> tuple[str, ...]:
    """Of staff and of the ledger, in their order; of a leader the own one."""
    own = own_grid(reading)
    return (own,) if own is not None else _grids(reading)


def _grids(reading: Reading) -> tuple[str, ...]:
    """Those told at the set-up in their order, then whatever else yards are called here."""
    told = reading.grids
    return tuple(dict.fromkeys((*told, *reading.store.drafts.grids(MOST_SHOWN))))[:MOST_SHOWN]


QUESTIONS = (
    Question("demands", "grids", KnownGrids, Power.MAKE_DRAFTS, N_("有哪些网格"), known_grids),
    Question("demands", "drafts", DraftList, Power.MAKE_DRAFTS, N_("等着确认的草稿"), draft_list),
    Question("demands", "draft", OneDraft, Power.MAKE_DRAFTS, N_("一份草稿"), one_draft),
    Question("demands", "draft_count", CountDrafts, Power.MAKE_DRAFTS, N_("等着确认的草稿有几份"), count_drafts),
    Question("demands", "draft_counts", SortDrafts, Power.MAKE_DRAFTS, N_("草稿从哪里来、急不急"), sort_drafts),
)
