"""The question before a paste is kept: which of its wishes were put down already in the last thirty days."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.domain.demands.pasting.known import KNOWN_DAYS, said_by_the_same, same_words
from facilitator.domain.demands.pasting.pasted import PastedDraft
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.own_grid import own_grid
from facilitator.services.verb import Question
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class KnownWish:
    """`place`: which of the asked, from 1. `number` is None while it is a draft or a +1."""

    place: int
    demand: str
    number: str | None
    on: date


@dataclass(frozen=True)
class KnownWishes:
    drafts: tuple[PastedDraft, ...]


def known_wishes(question: KnownWishes, reading: Reading) -> tuple[KnownWish, ...]:
    heard: defaultdict[str, list[Row]] = defaultdict(list)
    since = reading.now - timedelta(days=KNOWN_DAYS)
    for row in reading.store.drafts.pasted_since(since, own_grid(reading)):
        heard[same_words(row.source_text)].append(row)
    found = []
    for place, draft in enumerate(question.drafts, 1):
        before = _before(draft, heard)
        if before is not None:
            found.append(KnownWish(place, before.id, before.number, day_of(before.made_at)))
    return tuple(found)


def _before(draft: PastedDraft, heard: dict[str, list[Row]]) -> Row | None:
    rows = heard.get(same_words(draft.source_text), [])
    mine = (row for row in rows if said_by_the_same(draft.source_text, draft.reporter_name, row.reporter_name or ""))
    return next(mine, None)


QUESTION = Question(
    "demands", "known_wishes", KnownWishes, Power.MAKE_DRAFTS, N_("贴进来的哪几条已经记过"), known_wishes
)
