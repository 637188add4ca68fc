"""ballots.uncall_paper: the last stroke was drawn wrong and is taken back, before anybody confirmed the sum."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadPaper, Forbidden
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.ballots.calling import drawn, find_call, serial_of
from facilitator.services.context import Context
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class UncallPaper:
    """`place` names the stroke, so that a press that is sent twice takes one back, not two."""

    batch: str
    place: int


@dataclass(frozen=True)
class Uncalled:
    """How many strokes stand now."""

    count: int


def uncall_paper(command: UncallPaper, context: Context) -> Uncalled:
    batch, ballot = find_call(context, command.batch)
    if batch.entered_by != context.actor.id:
        raise Forbidden(N_("只有{teller}能撤回自己画的。"), teller=batch.teller)
    count = len(context.store.entering.papers(batch.id))
    if command.place < 1 or command.place < count:
        raise BadPaper(N_("只能撤回最后一笔，现在是第 {count} 张。"), count=count)
    if command.place > count:
        return Uncalled(count)
    context.store.entering.uncall(batch.id, serial_of(command.place))
    drawn(context, ballot)
    return Uncalled(count - 1)


VERB = Verb("ballots", "uncall_paper", UncallPaper, Power.ENTER_PAPERS, N_("唱票撤回一笔"), uncall_paper)
