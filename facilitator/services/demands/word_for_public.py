"""demands.word_for_public: the office words the line of the notice board, where the resident's own may not stand."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.entry import TITLE_LIMIT
from facilitator.domain.demands.public_words import masked
from facilitator.domain.errors import BadInput
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import note_deed
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class WordForPublic:
    """An empty `title` takes the wording back: the board shows the category and the building again."""

    demand: str
    title: str


@dataclass(frozen=True)
class WordedForPublic:
    """`title` as the board shows it, with whatever looks like a phone, a door or a name cut out."""

    title: str


def word_for_public(command: WordForPublic, context: Context) -> WordedForPublic:
    demand = find_demand(context.store, command.demand)
    title = command.title.strip()
    if len(title) > TITLE_LIMIT:
        raise BadInput(N_("公示标题太长，请写在 {limit} 字以内。"), field="title", limit=TITLE_LIMIT)
    note_deed(context, demand, DemandDeed.WORD_FOR_PUBLIC, public_title=title or None)
    return WordedForPublic(masked(title, context.store.board.known_names.of([demand.id])[demand.id]))


VERB = Verb(
    "demands", "word_for_public", WordForPublic, Power.KEEP_LEDGER, N_("写公示用的标题"), word_for_public
)
