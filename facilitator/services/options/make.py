"""options.make: an option of a topic: what it costs, who does it, how long, what speaks for and against it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.options.writing import columns_of, open_item
from facilitator.services.verb import Verb
from facilitator.sessions.content_events import OptionWritten
from facilitator.sessions.options import MOST_OPTIONS, letter


@dataclass(frozen=True)
class MakeOption:
    """`cost_fen` in fen; None while nobody has reckoned."""

    session: str
    item: str
    title: str
    cost_fen: int | None = None
    owner: str = ""
    time: str = ""
    pros: str = ""
    cons: str = ""
    objections: str = ""


@dataclass(frozen=True)
class MadeOption:
    option: str
    letter: str


def make(command: MakeOption, context: Context) -> MadeOption:
    item, columns = open_item(context, command.session, command.item), columns_of(command)
    options, position = context.store.options, context.store.options.next_position(item.id)
    if len(options.of_item(item.id)) >= MOST_OPTIONS:
        raise WrongState(N_("一项议题最多比较 {most} 个方案。"), most=MOST_OPTIONS)
    option = context.new_id()
    options.add({"id": option, "item": item.id, "position": position, **columns})
    context.record(OptionWritten(command.session, item.id, option), command.session)
    return MadeOption(option, letter(position))


VERB = Verb("options", "make", MakeOption, Power.WRITE_NOTES, N_("加一个方案"), make)
