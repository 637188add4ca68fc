"""What the notice board says of one demand now, for the office that may word it better."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.public_words import ShownWords, words_for_all
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_demand
from facilitator.services.sight import within_sight
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class PublicWording:
    demand: str


@dataclass(frozen=True)
class WordsForAll:
    """For whoever proposes a text that everybody will read: the name of a council, a line of its agenda."""

    demand: str


@dataclass(frozen=True)
class WordingNow:
    """`written`: the office's own, empty while there is none. `title`, `category_name` and `building` as they are
    shown, or would be: `shown` says whether the demand is on the board."""

    written: str
    title: str
    category_name: str
    building: str
    shown: bool


def public_wording(question: PublicWording, reading: Reading) -> WordingNow:
    row = find_demand(reading.store, question.demand)
    words = _words(row, reading)
    shown = reading.store.board.line(row.number or "", day_of(reading.now)) is not None
    return WordingNow(row.public_title or "", words.title, words.category_name, words.building, shown)


def words_of(question: WordsForAll, reading: Reading) -> ShownWords:
    return _words(within_sight(reading, find_demand(reading.store, question.demand)), reading)


def _words(row: Row, reading: Reading) -> ShownWords:
    told = row.title if row.public_ok else None
    names = reading.store.board.known_names.of([row.id])[row.id]
    return words_for_all(row.public_title, told, Category(row.category), row.building, names, row.description)


QUESTIONS = (
    Question("demands", "words_for_all", WordsForAll, Power.READ_LEDGER, N_("对外怎么称呼一件需求"), words_of),
    Question("demands", "public_wording", PublicWording, Power.KEEP_LEDGER, N_("公示栏上怎么写"), public_wording),
)
