"""What the notice board says of one demand now, for the office that may word it better, and what waits to be seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.board_words import (
    NO_WORDS,
    OfficeWords,
    OwnWords,
    ShownWords,
    office_words,
    own_words,
    words_for_all,
)
from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.public_words import Known
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_demand
from facilitator.services.public_list import told_for_all
from facilitator.services.sight import within_sight
from facilitator.services.verb import Question
from facilitator.storage.rows import Row

MOST = 100
"""Lines of one page."""


@dataclass(frozen=True)
class PublicWording:
    demand: str


@dataclass(frozen=True)
class WordsForAll:
    """For whoever proposes a text that everybody will read: the name of a council, a line of its agenda."""

    demand: str


@dataclass(frozen=True)
class UnseenWordings:
    """`page` from 1; one behind the last is the last."""

    page: int = 1


@dataclass(frozen=True)
class WordingNow:
    """`written`: the office's own, empty while there is none. `title`, `category_name` and `building` as they are
    shown, or would be: `shown` says whether the demand is on the board. `own`: the resident's words as they would be
    shown once somebody has looked at them, empty where they never will; `doubtful`: for they may point at somebody."""

    written: str
    title: str
    category_name: str
    building: str
    shown: bool
    own: str
    doubtful: bool


@dataclass(frozen=True)
class UnseenWording:
    """On the board by its category alone until somebody looks."""

    number: str
    told: str
    own: str
    doubtful: bool


@dataclass(frozen=True)
class UnseenPart:
    """The lines of one page. `many`: how many wait on all of them."""

    lines: tuple[UnseenWording, ...]
    page: int
    pages: int
    many: int


def public_wording(question: PublicWording, reading: Reading) -> WordingNow:
    return wording_of(find_demand(reading.store, question.demand), reading)


def wording_of(row: Row, reading: Reading) -> WordingNow:
    known = reading.store.board.known_names.of([row.id])[row.id]
    words, own = _words(row, told_for_all(row), known), _own(row, known)
    shown = reading.store.board.line(row.number or "", day_of(reading.now)) is not None
    written = row.public_title or ""
    return WordingNow(written, words.title, words.category_name, words.building, shown, own.shown, own.doubtful)


def office_words_of(row: Row, reading: Reading) -> OfficeWords:
    """Of a demand that the office has worded."""
    return office_words(row.public_title, row.building, reading.store.board.known_names.of([row.id])[row.id])


def words_of(question: WordsForAll, reading: Reading) -> ShownWords:
    row = within_sight(reading, find_demand(reading.store, question.demand))
    return _words(row, row.title if row.public_ok else None, reading.store.board.known_names.of([row.id])[row.id])


def unseen_wordings(question: UnseenWordings, reading: Reading) -> UnseenPart:
    """The newest first. Worked out once a day and version of the ledger, since 今天 asks for it again and again."""
    store, today = reading.store, day_of(reading.now)
    key = ("unseen", today.isoformat(), str(question.page), store.ledger.version())
    found: UnseenPart | None = store.derived.get(key)
    if found is None:
        found = store.derived[key] = _unseen(question.page, today, reading)
    return found


def _unseen(page: int, today: date, reading: Reading) -> UnseenPart:
    board = reading.store.board
    many = board.count_unseen(today)
    pages = max(1, -(-many // MOST))
    page = min(max(1, page), pages)
    rows = board.unseen(today, MOST, (page - 1) * MOST)
    known = board.known_names.of([row.id for row in rows])
    told = ((row, _own(row, known[row.id])) for row in rows)
    lines = tuple(UnseenWording(row.number, row.title, *vars(own).values()) for row, own in told if own != NO_WORDS)
    return UnseenPart(lines, page, pages, many if pages > 1 else len(lines))


def _own(row: Row, known: Known) -> OwnWords:
    return own_words(row.title if row.public_ok else "", row.description, Category(row.category), row.building, known)


def _words(row: Row, told: str | None, known: Known) -> ShownWords:
    names, *others = known
    category = Category(row.category)
    return words_for_all(row.public_title, told, category, row.building, names, row.description, *others)


QUESTIONS = (
    Question("demands", "words_for_all", WordsForAll, Power.READ_LEDGER, N_("对外怎么称呼一件需求"), words_of),
    Question("demands", "public_wording", PublicWording, Power.KEEP_LEDGER, N_("公示栏上怎么写"), public_wording),
    Question("demands", "unseen_wordings", UnseenWordings, Power.KEEP_LEDGER, N_("公示前要看的话"), unseen_wordings),
)
