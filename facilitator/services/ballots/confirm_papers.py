"""ballots.confirm_papers: a second teller keys the same papers from another account; now they are in the box."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.domain.ballots.entering import Keyed, check_batch, compare
from facilitator.domain.ballots.papers import Channel, Secrecy
from facilitator.domain.errors import BadPaper, Forbidden, PapersDiffer
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.ballots.batches import PaperRead, find_waiting, keyed, keyed_in, put_in_box
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.handing_in import HandingIn, check_takes, teller_named
from facilitator.services.tally import slate_of
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class ConfirmPapers:
    """`batch` is needed only where several piles wait and the serials do not tell which one this is.

    Rows of a signature sheet are compared by unit: whatever stands as their serial.
    """

    ballot: str
    teller: str
    papers: tuple[PaperRead, ...]
    batch: str | None = None


@dataclass(frozen=True)
class ConfirmedPapers:
    batch: str
    count: int


def confirm_papers(command: ConfirmPapers, context: Context) -> ConfirmedPapers:
    ballot = find_ballot(context.store, command.ballot)
    session = find_session(context.store, ballot.session)
    check_takes(ballot, Channel.PAPER)
    second = teller_named(context, command.teller)
    papers = keyed(command.papers)
    batch = find_waiting(context, ballot, papers, command.batch)
    if batch.entered_by == context.actor.id or batch.teller == second:
        raise Forbidden(N_("这一批是{teller}录的，要由另一个人用自己的账号复核。"), teller=batch.teller)
    if not papers:
        raise BadPaper(N_("请照着纸票再录一遍。"))
    # The roll was judged at the first keying; here only the marks are read, so that the two can be compared.
    slate, secrecy = slate_of(ballot), Secrecy(ballot.secrecy)
    again = [unit.serial for unit in papers] if secrecy is Secrecy.SECRET else []
    hall = HandingIn(context, session, ballot)
    papers = check_batch(slate, secrecy, papers, again, hall.label)
    _compare(hall, batch, keyed_in(context, batch), papers)
    return ConfirmedPapers(batch.id, put_in_box(context, session, ballot, batch, second))


def _compare(hall: HandingIn, batch: Row, first: tuple[Keyed, ...], second: tuple[Keyed, ...]) -> None:
    """Raises PapersDiffer with serials; with the units' names for a sheet, whose rows have no serial."""
    if not batch.sheet:
        compare(first, second)
        return
    try:
        compare(*([replace(row, serial=row.unit or "") for row in pile] for pile in (first, second)))
    except PapersDiffer as fault:
        units = [row.unit for row in (*first, *second) if row.unit]
        differing = {str(unit): hall.label(unit) for unit in units if unit in str(fault.details["serials"])}
        raise PapersDiffer(
            N_("签字表有 {count} 行两个人录的不一样，请对照签字表重新核对。"),
            count=len(differing),
            serials=tuple(differing.values()),
        ) from None


VERB = Verb("ballots", "confirm_papers", ConfirmPapers, Power.ENTER_PAPERS, N_("复核纸票"), confirm_papers)
