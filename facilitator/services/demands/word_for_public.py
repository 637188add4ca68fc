"""demands.word_for_public: the office words the line of the notice board, where the resident's own may not stand."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.board_words import OfficeWords
from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.entry import TITLE_LIMIT
from facilitator.domain.errors import BadInput
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.public_wording import office_words_of, wording_of
from facilitator.services.finding import find_demand
from facilitator.services.moving import note_deed
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class WordForPublic:
    """An empty `title` takes the wording back: the board shows the category and the building again. `shown`: the words
    as everybody will read them, where they were asked about and looked at."""

    demand: str
    title: str
    shown: str = ""


@dataclass(frozen=True)
class WordedForPublic:
    """`title` as the board shows it, with whatever looks like a phone, a door or a name cut out."""

    title: str


def word_for_public(command: WordForPublic, context: Context) -> WordedForPublic:
    """Raises BadInput for words that may point at somebody until they are said yes to as they will be shown, and for
    words that never will be."""
    demand = find_demand(context.store, command.demand)
    title = command.title.strip()
    if len(title) > TITLE_LIMIT:
        raise BadInput(N_("公示标题太长，请写在 {limit} 字以内。"), field="title", limit=TITLE_LIMIT)
    note_deed(context, demand, DemandDeed.WORD_FOR_PUBLIC, public_title=title or None)
    worded = find_demand(context.store, demand.id)
    if title:
        _check(office_words_of(worded, context), command.shown.strip())
    return WordedForPublic(wording_of(worded, context).title)


def _check(words: OfficeWords, looked_at: str) -> None:
    """After the words are written down, since only then the names of the roll are looked for in them."""
    found = "、".join(words.doubts)
    if not words.shown:
        sentence = N_("这句话里的“{found}”说的像是某一个人的事，公示栏上不能写。请另写一句，只写做什么、在哪个院子。")
        raise BadInput(sentence, field="title", found=found)
    if words.doubts and looked_at != words.shown:
        sentence = N_(
            "“{found}”像是谁的姓名、住处，或者谁的难处。公示栏上会写成：“{shown}”。不指着谁，就照这样再交一次；指着谁，请改一改。"
        )
        raise BadInput(sentence, field="title", found=found, shown=words.shown)


VERB = Verb(
    "demands", "word_for_public", WordForPublic, Power.KEEP_LEDGER, N_("写公示用的标题"), word_for_public
)
