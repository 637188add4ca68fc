"""One draft as it is shown: everything that was told, what is still to be asked, and what a +1 may be about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from facilitator.domain.demands.danger_words import may_be_danger
from facilitator.domain.demands.drafts import DraftKind, waits_too_long
from facilitator.domain.demands.entry import CATEGORY_NAMES, CHANNEL_NAMES, Category, Channel
from facilitator.domain.demands.pasting.signs import guessed_category
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.services.context import Reading
from facilitator.services.demands.wish_pool import MAY_BE_JOINED, WishPool
from facilitator.services.own_grid import own_grid
from facilitator.services.sight import may_see, sight_of
from facilitator.services.wording import words_for
from facilitator.storage.rows import Row

MOST_OF_THE_CHAIN = 12


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

    `proposed`: its class, or what the words sound like while nobody has said one; None where nobody can tell.
    `danger`: the reporter ticked it, or the words speak of it. `late`: the two hours in which somebody should have
    called then are over."""

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
    made_at: datetime
    danger: bool
    late: bool


def proposed_category(row: Row) -> Category | None:
    """A draft for which nobody chose a class lies under 其他."""
    kept = Category(row.category)
    return kept if kept is not Category.OTHER else guessed_category(row.description)


class DraftLines:
    """Lines for one reader; what is the same for all of them is asked once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._pool = WishPool(reading)

    @cached_property
    def _may_call(self) -> bool:
        """Who keeps the ledger, and who wrote the number down."""
        return sight_of(self._reading).phones or own_grid(self._reading) is not None

    def line(self, row: Row) -> DraftLine:
        """`row` of a draft, with `made_at`."""
        kind = DraftKind(row.draft_kind or DraftKind.NEW)
        return DraftLine(
            id=row.id,
            kind=kind,
            title=row.title,
            description=row.description,
            category=Category(row.category),
            category_name=CATEGORY_NAMES[Category(row.category)],
            proposed=proposed_category(row),
            channel=Channel(row.channel),
            channel_name=CHANNEL_NAMES[Channel(row.channel)],
            reporter_name=row.reporter_name,
            contact=row.contact if self._may_call else None,
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
            candidates=self._candidates(row, kind),
            photos=tuple(photo.id for photo in self._reading.store.evidence.photos_of(row.id)),
            made_at=row.made_at,
            danger=may_be_danger(row.self_urgency, row.description),
            late=waits_too_long(row.self_urgency, row.description, row.made_at, self._reading.now),
        )

    def _candidates(self, row: Row, kind: DraftKind) -> tuple[Candidate, ...]:
        """What has been picked comes first; for a +1 then what reads alike, and the wishes of the same chain: a bare +1
        says only that it stands below them. A new wish is about nothing else."""
        if kind is DraftKind.NEW:
            return ()
        picked = [self._reading.store.ledger.demand(row.about)] if row.about else []
        found = (one for one in (*picked, *self._likely(row, kind)) if one is not None and one.id != row.id)
        shown = {one.id: one for one in found if may_see(self._reading, one)}
        word = words_for(self._reading, list(shown.values()))
        return tuple(
            Candidate(one.id, one.number, word.say(str(one.id), str(one.title)), STATE_NAMES[DemandState(one.state)])
            for one in shown.values()
        )

    def _likely(self, row: Row, kind: DraftKind) -> tuple[Row, ...]:
        if kind is not DraftKind.SUPPORT:
            return ()
        chain = self._reading.store.drafts.of_the_same_paste(row.id, MOST_OF_THE_CHAIN) if row.source_text else ()
        return (*self._pool.likely(row.description), *(one for one in chain if one.state in MAY_BE_JOINED))
