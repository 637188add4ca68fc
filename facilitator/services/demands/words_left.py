"""What may still point at somebody who was forgotten, sentence by sentence, for the clerk who looks at it.

Nothing of it is written down: it is read from the tables each time, and gone when the words are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from facilitator.domain.demands.doubtful_words import (
    hidden_as_in_public,
    points_at,
    sentences,
    sentences_hidden,
    speaks_of_somebody,
)
from facilitator.domain.errors import BadInput
from facilitator.domain.people.called import Called
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.finding import find_demand
from facilitator.services.verb import Question
from facilitator.storage.contacts import LOOKED_AT
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

MOST = 30
"""Sentences of one list; whoever has looked at those sees the next."""


@dataclass(frozen=True)
class WordsToLookAt:
    """`places`, with commas between: those that forgetting named, which nobody could find any more without the name."""

    demand: str
    places: str = ""


@dataclass(frozen=True)
class DoubtfulWords:
    """`place` is where it stands, without a word of it: number, field, how many sentences stand before it there.
    `field` is a column of the demand, or the table of replies, visits, follow-ups, inspections or photos. `hidden` is
    how a public page would say it, which `demands.forget_contact` keeps instead; empty where it cannot."""

    place: str
    number: str
    field: str
    sentence: str
    hidden: str


@dataclass(frozen=True)
class WordsLeft:
    sentences: tuple[DoubtfulWords, ...]


def words_to_look_at(question: WordsToLookAt, reading: Reading) -> WordsLeft:
    """Empty for a demand whose reporter was not forgotten."""
    demand = find_demand(reading.store, question.demand)
    if demand.forgotten_on is None:
        return WordsLeft(())
    own = _doubtful(reading.store, demand, speaks_of_somebody)
    if not question.places:
        return WordsLeft(tuple(own)[:MOST])
    named = set(question.places.split(","))
    near = [one for row in (demand, *reading.store.contacts.family(demand.id)) for one in _all(reading.store, row)]
    return WordsLeft(tuple(dict.fromkeys([*(one for one in near if one.place in named), *own]))[:MOST])


def left_about(store: UnitOfWork, demand: Row, people: Called) -> tuple[DoubtfulWords, ...]:
    """Right after forgetting, while the names are still known: of the demand itself, and of its family."""
    own = _doubtful(store, demand, lambda sentence: points_at(sentence, people) or speaks_of_somebody(sentence))
    near = [
        one
        for row in store.contacts.family(demand.id)
        for one in _doubtful(store, row, lambda sentence: points_at(sentence, people))
    ]
    return (*own, *near)[:MOST]


def _doubtful(store: UnitOfWork, demand: Row, doubt: Callable[[str], bool]) -> Iterator[DoubtfulWords]:
    return (one for one in _all(store, demand) if doubt(one.sentence))


def _all(store: UnitOfWork, demand: Row) -> Iterator[DoubtfulWords]:
    number = demand.number or demand.id
    before: dict[str, int] = {}
    for field, text in store.contacts.words_about(demand):
        for sentence in sentences(text):
            place = before[field] = before.get(field, -1) + 1
            hidden = hidden_as_in_public(sentence) if field in LOOKED_AT else ""
            yield DoubtfulWords(_place(demand, field, place), number, field, sentence, hidden)


def _place(demand: Row, field: str, index: int) -> str:
    return f"{demand.number or demand.id}.{field}.{index}"


def hidden_in(demand: Row, places: Iterable[str]) -> dict[str, str]:
    """Its columns with these sentences hidden. Raises BadInput for a place where no sentence stands."""
    which: dict[str, set[int]] = {}
    known = {
        _place(demand, field, index): (field, index)
        for field in LOOKED_AT
        for index in range(len(sentences(getattr(demand, field) or "")))
    }
    for place in places:
        if place not in known:
            raise BadInput(N_("这一句已经改过或者不在了，请看着现在的文字再选。"), field="places")
        field, index = known[place]
        which.setdefault(field, set()).add(index)
    return {field: sentences_hidden(getattr(demand, field), found) for field, found in which.items()}


QUESTIONS = (
    Question(
        "demands", "words_to_look_at", WordsToLookAt, Power.KEEP_LEDGER, N_("抹去以后还要看一看的话"), words_to_look_at
    ),
)
