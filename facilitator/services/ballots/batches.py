"""Batches of keyed papers: found, checked, put down, and put into the box once two tellers agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.ballots.entering import Keyed
from facilitator.domain.ballots.events_by_hand import PapersConfirmed, PapersEntered, PapersWithdrawn
from facilitator.domain.ballots.papers import Channel, Secrecy
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import BadPaper, NotFound
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.handing_in import HandingIn, check_room
from facilitator.storage.rows import Row

SERIAL_LIMIT = 20


@dataclass(frozen=True)
class PaperRead:
    """One paper as a teller reads it aloud. `serial` is printed on it; a named paper says whose it is."""

    serial: str | int
    unit: str | None = None
    choices: tuple[str, ...] = ()
    invalid: bool = False


@dataclass(frozen=True)
class Sheet:
    """A signature sheet carried from door to door, and who carried it."""

    name: str
    collector: str


def keyed(papers: Sequence[PaperRead]) -> tuple[Keyed, ...]:
    """Raises BadPaper for a paper without a serial, or with one too long."""
    rows = tuple(Keyed(str(paper.serial).strip(), paper.unit, paper.choices, paper.invalid) for paper in papers)
    if any(not 1 <= len(row.serial) <= SERIAL_LIMIT for row in rows):
        raise BadPaper(N_("每张票要写票号，{most} 字以内。"), most=SERIAL_LIMIT)
    return rows


def put_down(
    context: Context, ballot: Row, teller: str, papers: Sequence[Keyed], returned: Sequence[str], sheet: Sheet | None
) -> str:
    """Keep what the first teller keyed; nothing of it counts yet."""
    batch = context.new_id()
    context.store.entering.add(
        {
            "id": batch,
            "ballot": ballot.id,
            "teller": teller,
            "entered_by": context.actor.id,
            "sheet": sheet.name if sheet else None,
            "collector": sheet.collector if sheet else None,
            "returned": sorted(returned),
            "entered_at": context.now,
        },
        [
            {"serial": row.serial, "unit": row.unit, "choices": list(row.choices), "invalid": row.invalid}
            for row in papers
        ],
    )
    serials = tuple(sorted(row.serial for row in papers))
    event = PapersEntered(
        ballot.id, teller, serials, sheet.name if sheet else None, sheet.collector if sheet else None
    )
    context.record(event, ballot.session)
    return batch


def withdraw(context: Context, ballot: Row, batch: Row) -> None:
    serials = tuple(row.serial for row in context.store.entering.papers(batch.id))
    context.store.entering.change(batch.id, withdrawn_at=context.now, returned=[])
    context.record(PapersWithdrawn(ballot.id, batch.teller, serials), ballot.session)


def keyed_in(context: Context, batch: Row) -> tuple[Keyed, ...]:
    rows = context.store.entering.papers(batch.id)
    return tuple(Keyed(row.serial, row.unit, tuple(row.choices), row.invalid) for row in rows)


def find_waiting(context: Context, ballot: Row, papers: Sequence[Keyed], batch: str | None) -> Row:
    """The batch that these papers confirm: the one named, else the one that shares most papers. Raises NotFound."""
    waiting = [row for row in context.store.entering.waiting(ballot.id) if batch in (None, row.id) and not row.caller]
    serials, units = {paper.serial for paper in papers}, {paper.unit for paper in papers} - {None}

    def shared(row: Row) -> int:
        first = keyed_in(context, row)
        return sum(paper.unit in units if row.sheet else paper.serial in serials for paper in first)

    found = max(waiting, key=shared, default=None)
    if found is None:
        raise NotFound(N_("没有等着复核的纸票，请先由另一位录入。"))
    return found


def put_in_box(context: Context, session: Row, ballot: Row, batch: Row, second: str) -> int:
    """Both tellers agree: every paper is judged again, since phones went on voting, and goes into the box.

    After the close a secret box is rewritten once more, so that it keeps no order of coming either.
    """
    store, papers = context.store, keyed_in(context, batch)
    hall, secret = HandingIn(context, session, ballot), ballot.secrecy == Secrecy.SECRET
    hall.check_all(batch.returned if secret else [paper.unit for paper in papers if paper.unit], Channel.PAPER)
    if secret:
        _drop_in(context, ballot, batch, papers)
    else:
        for paper in papers:
            store.box.put_named(_named(ballot, batch, paper))
    check_room(context, session, ballot)
    store.entering.change(batch.id, confirmed_by=second, confirmed_at=context.now, returned=[])
    told = () if secret else tuple(_told(paper) for paper in papers)
    both = (batch.teller, second)
    context.record(
        PapersConfirmed(ballot.id, both, len(papers), told, batch.sheet, batch.collector), ballot.session
    )
    return len(papers)


def _drop_in(context: Context, ballot: Row, batch: Row, papers: Sequence[Keyed]) -> None:
    """A tracker drawn by chance for each paper: its serial stays with the tellers."""
    rows = [
        {
            "tracker": context.random(16),
            "channel": Channel.PAPER,
            "choices": list(paper.choices),
            "invalid": paper.invalid,
        }
        for paper in papers
    ]
    context.store.box.put_returned(ballot.id, batch.returned, rows)
    if ballot.state == BallotState.CLOSED:
        context.store.box.shuffle(ballot.id)


def _named(ballot: Row, batch: Row, paper: Keyed) -> dict[str, object]:
    return {
        "ballot": ballot.id,
        "unit": paper.unit,
        "channel": Channel.PAPER,
        "choices": list(paper.choices),
        "invalid": paper.invalid,
        "key": f"paper:{batch.id}:{paper.serial}",
        "helped_by": None,
    }


def _told(paper: Keyed) -> dict[str, object]:
    return {
        "serial": paper.serial,
        "unit": paper.unit,
        "choices": list(paper.choices),
        "invalid": paper.invalid,
    }
