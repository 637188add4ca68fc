"""ballots.confirm_call: a second teller watched every stroke and says the sum; now the papers are in the box."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.domain.ballots.entering import Keyed
from facilitator.domain.ballots.papers import Channel, Secrecy
from facilitator.domain.errors import BadPaper, Forbidden, Missing, PapersDiffer
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.ballots.batches import keyed_in, put_in_box
from facilitator.services.ballots.calling import drawn, find_call
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.handing_in import teller_named
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class ConfirmCall:
    """`counts` by option and `invalid` as the second teller read them. `returned` (secret papers only): who handed a
    paper in; left out, it is everybody who was given one and is not in the box yet."""

    batch: str
    teller: str
    counts: dict[str, int] = field(default_factory=dict)
    invalid: int = 0
    returned: tuple[str, ...] = ()


@dataclass(frozen=True)
class ConfirmedCall:
    batch: str
    count: int


def confirm_call(command: ConfirmCall, context: Context) -> ConfirmedCall:
    batch, ballot = find_call(context, command.batch)
    second = teller_named(context, command.teller)
    if batch.entered_by == context.actor.id or second in (batch.teller, batch.caller):
        raise Forbidden(N_("{teller}画的，要由另一个看着的人用自己的账号核对。"), teller=batch.teller)
    papers = keyed_in(context, batch)
    if not papers:
        raise Missing(N_("一笔也没有画，没有可以核对的。"), what="papers")
    _compare(papers, command.counts, command.invalid)
    if ballot.secrecy == Secrecy.SECRET:
        returned = sorted(set(command.returned)) or _given(context, ballot)
        if len(returned) != len(papers):
            sentence = N_("唱了 {papers} 张票，登记交回纸票的是 {units} 户（人），请核对是谁交的。")
            raise BadPaper(sentence, papers=len(papers), units=len(returned))
        context.store.entering.change(batch.id, returned=returned)
        batch = context.store.entering.batch(batch.id) or batch
    session = find_session(context.store, ballot.session)
    count = put_in_box(context, session, ballot, batch, second)
    drawn(context, ballot)
    return ConfirmedCall(batch.id, count)


def _compare(papers: Sequence[Keyed], counts: Mapping[str, int], invalid: int) -> None:
    """Raises PapersDiffer when the sum moved since the second teller looked, or was read otherwise."""
    seen = Counter(option for paper in papers for option in paper.choices)
    spoiled = sum(paper.invalid for paper in papers)
    if {option: number for option, number in counts.items() if number} != seen or invalid != spoiled:
        raise PapersDiffer(N_("核对的数和大屏上画的不一样，请再看一遍大屏。"))


def _given(context: Context, ballot: Row) -> list[str]:
    voted = context.store.box.channels(ballot.id)
    inside = {unit for unit, channel in voted if channel == Channel.PAPER}
    return sorted(set(context.store.entering.handed(ballot.id)) - inside)


VERB = Verb("ballots", "confirm_call", ConfirmCall, Power.ENTER_PAPERS, N_("核对唱票"), confirm_call)
