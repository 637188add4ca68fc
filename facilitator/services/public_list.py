"""The public list word by word: what the board, its story, its public edition and its A3 sheet are all made of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.board_words import words_for_all
from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.party_words import party_for_all
from facilitator.domain.demands.plain_states import PLAIN_STATES
from facilitator.domain.demands.plain_story import NOT_ORDERED
from facilitator.domain.demands.public_words import Known
from facilitator.domain.demands.publishing import STAGE_NAMES, Stage, stage_of
from facilitator.domain.demands.states import UNDER_DEADLINE, DemandState
from facilitator.domain.demands.triage import MATTER_NAMES, Matter
from facilitator.domain.demands.urgency import days_late
from facilitator.domain.here import day_of
from facilitator.domain.people.masking import small_count
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.storage.rows import Row

MOST = 1000
"""Lines of a printed list."""
URGENT_NAME = N_("急事")
"""Dispatched before the two committees said whether it is 大事 or 小事."""


@dataclass(frozen=True)
class PublicLine:
    """`title` is empty where only the category and the building are public. Counts under three read <3."""

    number: str
    title: str
    category_name: str
    building: str
    matter_name: str
    state: DemandState
    state_name: str
    round: int
    party: str
    opened_on: date | None
    deadline: date | None
    finished_on: date | None
    days_late: int
    supporters: str
    households: str


@dataclass(frozen=True)
class StageCount:
    stage: Stage
    stage_name: str
    count: int


@dataclass(frozen=True)
class CountsForAll:
    """`came` to `late` as `domain/demands/figures` says, those of `quarter`, which is today's. `private` of those that
    came is small_count, empty without any: nothing else of private matters is public."""

    major: int
    minor: int
    private: str
    stages: tuple[StageCount, ...]
    quarter: str
    came: int
    opened: int
    finished: int
    late: int

    @property
    def urgent(self) -> int:
        """Done first and sorted afterwards: in a stage, and neither 大事 nor 小事 yet."""
        return sum(stage.count for stage in self.stages) - self.major - self.minor


def told_for_all(row: Row) -> str | None:
    """The resident's title, where they agreed and somebody has looked at what everybody would read of it."""
    return row.title if row.public_ok and row.words_seen else None


def line_for_all(row: Row, today: date, known: Known, called: Mapping[Matter, str] = MATTER_NAMES) -> PublicLine:
    """`row` is one of the board's own narrow rows; `known` all that the ledger knows about it."""
    state = DemandState(row.state)
    category, others = Category(row.category), (known.others, known.addresses)
    shown = words_for_all(row.public_title, told_for_all(row), category, row.building, known.names, row.whole, *others)
    return PublicLine(
        number=row.number,
        title=shown.title,
        category_name=shown.category_name,
        building=shown.building,
        matter_name=called[Matter(row.matter)] if row.matter else URGENT_NAME,
        state=state,
        state_name=PLAIN_STATES[state],
        round=row.round,
        party="" if state in NOT_ORDERED else party_for_all(row.responsible_party or "", known),
        opened_on=row.opened_on or row.registered_on,
        deadline=row.deadline,
        finished_on=row.completed_on or row.closed_on,
        days_late=days_late(row.deadline, today) if state in UNDER_DEADLINE else 0,
        supporters=small_count(row.supporters) if row.supporters else "",
        households=small_count(row.affected_households) if row.affected_households else "",
    )


def rows_for_all(rows: Iterable[Row], reading: Reading) -> tuple[PublicLine, ...]:
    """Rows of the board, each with every name that the ledger knows about it hidden."""
    rows, today = list(rows), day_of(reading.now)
    names = reading.store.board.known_names.of([row.id for row in rows])
    called = reading.matter_names
    return tuple(line_for_all(row, today, names[row.id], called) for row in rows)


@dataclass(frozen=True)
class Counted:
    """`tally`: state, matter, and how many public demands stand so. `figures` are those of the quarter."""

    tally: tuple[Row, ...]
    figures: Row

    def total(self, matter: Matter | None, stage: Stage | None = None) -> int:
        return sum(
            row.many
            for row in self.tally
            if matter in (None, row.matter) and stage in (None, stage_of(DemandState(row.state)))
        )


def counted(reading: Reading) -> Counted:
    """Counted once a day and version of the ledger: hundreds of phones read the board, and few words change it."""
    store, today = reading.store, day_of(reading.now)
    key = ("board", today.isoformat(), store.ledger.version())
    found: Counted | None = store.derived.get(key)
    if found is None:
        first = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
        found = Counted(tuple(store.board.tally(today)), store.board.figures(first, today))
        store.derived[key] = found
    return found


def counts_for_all(reading: Reading) -> CountsForAll:
    today, board = day_of(reading.now), counted(reading)
    figures = board.figures
    return CountsForAll(
        major=board.total(Matter.MAJOR),
        minor=board.total(Matter.MINOR),
        private=small_count(figures.private) if figures.private else "",
        stages=tuple(StageCount(stage, STAGE_NAMES[stage], board.total(None, stage)) for stage in Stage),
        quarter=f"{today.year}Q{(today.month - 1) // 3 + 1}",
        came=figures.came,
        opened=figures.opened,
        finished=figures.finished,
        late=figures.late,
    )
