"""Addenda of a paper as its page shows them, the oldest first: what was corrected, who signed, where the file is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.ids import check_code
from facilitator.domain.minutes.addendum import AddendumContent, check_words, read_addendum
from facilitator.domain.minutes.signing import Office, unsigned
from facilitator.domain.words import N_
from facilitator.services.finding import find_minutes
from facilitator.services.minutes_held import content_of
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


@dataclass(frozen=True)
class AddendumLine:
    """`waiting`: names that have not signed yet. `discarded`: why it was taken back; nobody signs it then."""

    id: str
    number: str
    content: AddendumContent
    code: str
    pdf: str
    made_at: datetime
    signed_at: datetime | None
    waiting: tuple[str, ...]
    discarded: str


def addenda_of(store: UnitOfWork, minutes: Row) -> tuple[AddendumLine, ...]:
    return tuple(_line(store, row) for row in store.addenda.of_minutes(minutes.id))


def open_addendum(store: UnitOfWork, identity: str) -> Row:
    """One that is still to be signed. Raises NotFound, or WrongState where it is signed or discarded."""
    row = store.addenda.addendum(identity)
    if row is None:
        raise NotFound(N_("没有这份更正单。"))
    if row.discarded_at is not None:
        raise WrongState(N_("这份更正单已经作废。"))
    if row.signed_at is not None:
        raise WrongState(N_("这份更正单已经签完。"))
    return row


def check_correctable(store: UnitOfWork, row: Row) -> None:
    """Raises BadInput for an addendum made when counts could still be corrected: nobody signs that any more."""
    content, minutes = read_addendum(row.record), find_minutes(store, row.minutes)
    check_words(content_of(minutes), content.item, content.old, content.new, content.reason)


def signed_places(store: UnitOfWork, row: Row) -> list[Office]:
    return [Office(signature.office) for signature in store.addenda.signatures(row.id)]


def _line(store: UnitOfWork, row: Row) -> AddendumLine:
    content = read_addendum(row.record)
    waiting = () if row.discarded_at is not None else unsigned(content.signers, signed_places(store, row))
    code, names = check_code(bytes.fromhex(row.digest)), tuple(place.name for place in waiting)
    told = (row.pdf, row.made_at, row.signed_at, names, row.discard_reason or "")
    return AddendumLine(row.id, content.number, content, code, *told)
