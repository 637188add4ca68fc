"""Questions about drafts: those that wait for somebody to confirm them, and what a +1 may be about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.drafts import DraftKind
from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES, Category, Channel
from facilitator.domain.demands.likeness import alike, telling_words
from facilitator.domain.demands.pasting.signs import guessed_category
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.own_grid import own_grid
from facilitator.services.sight import may_see, sight_of
from facilitator.services.verb import Question
from facilitator.services.wording import words_for
from facilitator.storage.rows import Row

MOST_SHOWN = 30
LOOKED_THROUGH = 100
MOST_CANDIDATES, MOST_OF_THE_CHAIN = 5, 12


@dataclass(frozen=True)
class Candidate:
    """A demand or another draft that a +1 may be about, the likeliest first; a person picks."""

    id: str
    number: str | None
    title: str
    state_name: str


@dataclass(frozen=True)
class DraftLine:
    """One draft with everything that was told and everything that is still to be asked.

    `proposed`: its class, or what the words sound like while nobody has said one; None where nobody can tell."""

    id: str
    kind: DraftKind
    title: str
    description: str
    category: Category
    category_name: str
    proposed: Category | None
    channel: Channel
    channel_name: str
    reporter_name: str | None
    contact: str | None
    grid: str | None
    building: str | None
    location: str | None
    affected_households: int | None
    happened_on: date | None
    since: str | None
    wish: str | None
    self_urgency: str | None
    proxy_name: str | None
    read_back: bool
    public_ok: bool
    session: str | None
    source_text: str | None
    doubts: tuple[str, ...]
    about: str | None
    candidates: tuple[Candidate, ...]
    photos: tuple[str, ...]


@dataclass(frozen=True)
class DraftPage:
    """`total` counts those beyond the shown ones too. `may_confirm`: the asker keeps the ledger."""

    drafts: tuple[DraftLine, ...]
    total: int
    may_confirm: bool


@dataclass(frozen=True)
class DraftList:
    pass


@dataclass(frozen=True)
class CountDrafts:
    pass


@dataclass(frozen=True)
class KnownGrids:
    pass


def draft_list(question: DraftList, reading: Reading) -> DraftPage:
    grid = own_grid(reading)
    rows = reading.store.drafts.waiting(grid, MOST_SHOWN)
    total = reading.store.drafts.count(grid)
    return DraftPage(tuple(_line(row, reading) for row in rows), total, reading.actor.may(Power.KEEP_LEDGER))


def count_drafts(question: CountDrafts, reading: Reading) -> int:
    return reading.store.drafts.count(own_grid(reading))


def known_grids(question: KnownGrids, reading: Reading) -> tuple[str, ...]:
    """Of staff and of the ledger, in their order; of a leader the own one."""
    own = own_grid(reading)
    return (own,) if own is not None else tuple(reading.store.drafts.grids(MOST_SHOWN))


def _line(row: Row, reading: Reading) -> DraftLine:
    kind = DraftKind(row.draft_kind or DraftKind.NEW)
    return DraftLine(
        id=row.id,
        kind=kind,
        title=row.title,
        description=row.description,
        category=Category(row.category),
        category_name=CATEGORY_NAMES[Category(row.category)],
        proposed=_proposed(row),
        channel=Channel(row.channel),
        channel_name=CHANNEL_NAMES[Channel(row.channel)],
        reporter_name=row.reporter_name,
        contact=row.contact if _may_call(row, reading) else None,
        grid=row.grid,
        building=row.building,
        location=row.location,
        affected_households=row.affected_households,
        happened_on=row.happened_on,
        since=row.since,
        wish=row.wish,
        self_urgency=row.self_urgency,
        proxy_name=row.proxy_name,
        read_back=row.read_back,
        public_ok=row.public_ok,
        session=row.session,
        source_text=row.source_text,
        doubts=tuple(row.doubts),
        about=row.about,
        candidates=_candidates(row, reading, kind),
        photos=tuple(photo.id for photo in reading.store.evidence.photos_of(row.id)),
    )


def _may_call(row: Row, reading: Reading) -> bool:
    """Who keeps the ledger, and who wrote the number down."""
    return sight_of(reading).phones or own_grid(reading) is not None


def _proposed(row: Row) -> Category | None:
    """A draft for which nobody chose a class lies under 其他."""
    kept = Category(row.category)
    return kept if kept is not Category.OTHER else guessed_category(row.description)


def _candidates(row: Row, reading: Reading, kind: DraftKind) -> tuple[Candidate, ...]:
    """What has been picked comes first; for a +1 then what reads alike, and the wishes of the same chain: a bare +1
    says only that it stands below them. A new wish is about nothing else."""
    if kind is DraftKind.NEW:
        return ()
    picked = [reading.store.ledger.demand(row.about)] if row.about else []
    found = (one for one in (*picked, *_likely(row, reading, kind)) if one is not None and one.id != row.id)
    shown = {one.id: one for one in found if may_see(reading, one)}
    word = words_for(reading, list(shown.values()))
    return tuple(
        Candidate(one.id, one.number, word.say(str(one.id), str(one.title)), STATE_NAMES[DemandState(one.state)])
        for one in shown.values()
    )


def _likely(row: Row, reading: Reading, kind: DraftKind) -> tuple[Row, ...]:
    if kind is not DraftKind.SUPPORT:
        return ()
    found = reading.store.drafts.speaking_of(telling_words(row.description), LOOKED_THROUGH)
    ranked = sorted(found, key=lambda one: alike(row.description, f"{one.title}{one.description}"), reverse=True)
    chain = reading.store.drafts.of_the_same_paste(row.id) if row.source_text else ()
    return (*ranked[:MOST_CANDIDATES], *chain[:MOST_OF_THE_CHAIN])


QUESTIONS = (
    Question("demands", "grids", KnownGrids, Power.MAKE_DRAFTS, N_("有哪些网格"), known_grids),
    Question("demands", "drafts", DraftList, Power.MAKE_DRAFTS, N_("等着确认的草稿"), draft_list),
    Question("demands", "draft_count", CountDrafts, Power.MAKE_DRAFTS, N_("等着确认的草稿有几份"), count_drafts),
)
