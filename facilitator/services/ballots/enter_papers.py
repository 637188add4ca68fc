"""ballots.enter_papers: a first teller keys a pile of papers; they count once a second one keyed the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.ballots.entering import Keyed, check_batch
from facilitator.domain.ballots.papers import Channel, Secrecy
from facilitator.domain.errors import BadPaper
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.ballots.batches import PaperRead, keyed, put_down, withdraw
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.handing_in import HandingIn, check_takes, teller_named
from facilitator.services.tally import slate_of
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

MOST_PAPERS = 1000


@dataclass(frozen=True)
class EnterPapers:
    """Secret papers carry no unit; `returned` are as many units that handed one in, in any order."""

    ballot: str
    teller: str
    papers: tuple[PaperRead, ...]
    returned: tuple[str, ...] = ()


@dataclass(frozen=True)
class EnteredPapers:
    batch: str
    count: int


def enter_papers(command: EnterPapers, context: Context) -> EnteredPapers:
    ballot = find_ballot(context.store, command.ballot)
    session = find_session(context.store, ballot.session)
    check_takes(ballot, Channel.PAPER)
    teller = teller_named(context, command.teller)
    if not 1 <= len(command.papers) <= MOST_PAPERS:
        raise BadPaper(N_("一次录 1 到 {most} 张票。"), most=MOST_PAPERS)
    secrecy = Secrecy(ballot.secrecy)
    hall = HandingIn(context, session, ballot)
    papers = check_batch(slate_of(ballot), secrecy, keyed(command.papers), command.returned, hall.label)
    if secrecy is Secrecy.NAMED and command.returned:
        raise BadPaper(N_("记名的票上写明是谁的，不用再写交票的户（人）。"))
    hall.check_all(command.returned or [paper.unit for paper in papers if paper.unit], Channel.PAPER)
    _make_way(context, ballot, papers)
    return EnteredPapers(put_down(context, ballot, teller, papers, command.returned, None), len(papers))


def _make_way(context: Context, ballot: Row, papers: Sequence[Keyed]) -> None:
    """A teller who keys a pile again takes the first try back. Raises BadPaper for a paper that is somebody else's."""
    kept, again = context.store.entering.serials(ballot.id), set()
    waiting = {row.id: row for row in context.store.entering.waiting(ballot.id)}
    for paper in papers:
        batch = waiting.get(kept.get(paper.serial, ""))
        if batch is None and paper.serial in kept:
            raise BadPaper(N_("第 {serial} 号票已经录过，也复核过了。"), serial=paper.serial)
        if batch is not None and batch.entered_by != context.actor.id:
            sentence = N_("第 {serial} 号票{teller}已经录过，请用“复核”再录一遍。")
            raise BadPaper(sentence, serial=paper.serial, teller=batch.teller)
        if batch is not None:
            again.add(batch.id)
    for identity in sorted(again):
        withdraw(context, ballot, waiting[identity])


VERB = Verb("ballots", "enter_papers", EnterPapers, Power.ENTER_PAPERS, N_("录入纸票"), enter_papers)
