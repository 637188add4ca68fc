"""ballots.enter_sheet: a signature sheet carried from door to door, keyed row by row; a second person confirms it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.entering import Keyed, check_batch
from facilitator.domain.ballots.papers import Channel, Secrecy
from facilitator.domain.errors import BadInput, BadPaper
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.ballots.batches import Sheet, put_down, withdraw
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.handing_in import HandingIn, check_takes
from facilitator.services.tally import slate_of
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row

MOST_ROWS = 1000
SHEET_LIMIT = 60
NAME_LIMIT = 40


@dataclass(frozen=True)
class SheetRow:
    unit: str
    choices: tuple[str, ...] = ()
    invalid: bool = False


@dataclass(frozen=True)
class EnterSheet:
    """`sheet` is what stands on the paper (3号楼第1张); `collector` carried it. Whoever is logged in keys it."""

    ballot: str
    sheet: str
    rows: tuple[SheetRow, ...]
    collector: str


@dataclass(frozen=True)
class EnteredSheet:
    batch: str
    count: int


def enter_sheet(command: EnterSheet, context: Context) -> EnteredSheet:
    ballot = find_ballot(context.store, command.ballot)
    session = find_session(context.store, ballot.session)
    check_takes(ballot, Channel.PAPER)
    if ballot.secrecy == Secrecy.SECRET:
        raise BadPaper(N_("无记名的表决不能用签字表，请用纸票。"))
    sheet = Sheet(_line(command.sheet, "sheet", SHEET_LIMIT), _line(command.collector, "collector", NAME_LIMIT))
    if not 1 <= len(command.rows) <= MOST_ROWS:
        raise BadPaper(N_("一张签字表录 1 到 {most} 行。"), most=MOST_ROWS)
    hall = HandingIn(context, session, ballot)
    rows = [Keyed(str(place), row.unit, row.choices, row.invalid) for place, row in enumerate(command.rows, 1)]
    papers = check_batch(slate_of(ballot), Secrecy.NAMED, rows, (), hall.label)
    hall.check_all([row.unit for row in command.rows], Channel.PAPER)
    _make_way(context, ballot, sheet)
    return EnteredSheet(put_down(context, ballot, context.actor.name, papers, (), sheet), len(papers))


def _line(text: str, field: str, most: int) -> str:
    line = " ".join(text.split())
    if not 1 <= len(line) <= most:
        raise BadInput(N_("请写明是哪张签字表、谁上门征求的，各 {most} 字以内。"), field=field, most=most)
    return line


def _make_way(context: Context, ballot: Row, sheet: Sheet) -> None:
    """The same sheet keyed again takes the place of the first try, while nobody confirmed it."""
    for batch in context.store.entering.waiting(ballot.id):
        if batch.sheet == sheet.name:
            withdraw(context, ballot, batch)


VERB = Verb("ballots", "enter_sheet", EnterSheet, Power.ENTER_PAPERS, N_("录入签字表"), enter_sheet)
