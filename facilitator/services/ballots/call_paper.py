"""ballots.call_paper: one paper was read aloud; one stroke, on disk before it is on the wall."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.entering import Keyed, check_batch
from facilitator.domain.ballots.papers import Channel, Secrecy
from facilitator.domain.errors import BadPaper, Forbidden
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.ballots.batches import keyed_in
from facilitator.services.ballots.calling import MOST_CALLED, drawn, find_call, serial_of
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.handing_in import HandingIn
from facilitator.services.tally import slate_of
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class CallPaper:
    """`place`: the how-manieth paper this is, from 1. Sent twice, it is drawn once. `unit`: whose a named paper is."""

    batch: str
    place: int
    choices: tuple[str, ...] = ()
    invalid: bool = False
    unit: str | None = None


@dataclass(frozen=True)
class Called:
    """How many strokes stand now."""

    count: int


def call_paper(command: CallPaper, context: Context) -> Called:
    batch, ballot = find_call(context, command.batch)
    if batch.entered_by != context.actor.id:
        raise Forbidden(N_("{teller}正在画，请不要两个人一起画。"), teller=batch.teller)
    before = {paper.serial: paper for paper in keyed_in(context, batch)}
    one = Keyed(serial_of(command.place), command.unit, command.choices, command.invalid)
    secrecy = Secrecy(ballot.secrecy)
    whole = [*(paper for paper in before.values() if paper.serial != one.serial), one]
    units = [paper.serial for paper in whole] if secrecy is Secrecy.SECRET else []
    hall = HandingIn(context, find_session(context.store, ballot.session), ballot)
    (*_others, one) = check_batch(slate_of(ballot), secrecy, whole, units, hall.label)
    if one.serial in before:
        if before[one.serial] != one:
            raise BadPaper(N_("第 {place} 张已经画过，画错了请先撤回最后一笔。"), place=command.place)
        return Called(len(before))
    if command.place != len(before) + 1 or command.place > MOST_CALLED:
        raise BadPaper(N_("下一张是第 {next} 张，请刷新页面再接着画。"), next=len(before) + 1)
    if one.unit is not None:
        hall.check_all([p.unit for p in whole if p.unit], Channel.PAPER)
    row = {"serial": one.serial, "unit": one.unit, "choices": list(one.choices), "invalid": one.invalid}
    context.store.entering.call(batch.id, row)
    drawn(context, ballot)
    return Called(command.place)


VERB = Verb("ballots", "call_paper", CallPaper, Power.ENTER_PAPERS, N_("唱票画一笔"), call_paper)
