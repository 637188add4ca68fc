"""options.change: the words of an option, written anew as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.options.writing import columns_of, find_option
from facilitator.services.verb import Verb
from facilitator.sessions.content_events import OptionWritten


@dataclass(frozen=True)
class ChangeOption:
    """`cost_fen` in fen; None while nobody has reckoned."""

    session: str
    option: str
    title: str
    cost_fen: int | None = None
    owner: str = ""
    time: str = ""
    pros: str = ""
    cons: str = ""
    objections: str = ""


def change(command: ChangeOption, context: Context) -> None:
    option = find_option(context, command.session, command.option)
    context.store.options.change(option.id, **columns_of(command))
    context.record(OptionWritten(command.session, option.item, option.id), command.session)


VERB = Verb("options", "change", ChangeOption, Power.WRITE_NOTES, N_("改一个方案"), change)
