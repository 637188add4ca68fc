"""Addenda of a paper as its page shows them, the oldest first: what was corrected, who signed, where the file is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.errors import NotFound
from facilitator.domain.ids import check_code
from facilitator.domain.minutes.addendum import AddendumContent, read_addendum
from facilitator.domain.minutes.signing import Office, unsigned
from facilitator.domain.words import N_
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


@dataclass(frozen=True)
class AddendumLine:
    """`waiting`: names that have not signed yet."""

    id: str
    number: str
    content: AddendumContent
    code: str
    pdf: str
    made_at: datetime
    signed_at: datetime | None
    waiting: tuple[str, ...]


def addenda_of(store: UnitOfWork, minutes: Row) -> tuple[AddendumLine, ...]:
    return tuple(_line(store, row) for row in store.addenda.of_minutes(minutes.id))


def find_addendum(store: UnitOfWork, identity: str) -> Row:
    row = store.addenda.addendum(identity)
    if row is None:
        raise NotFound(N_("没有这份更正单。"))
    return row


def signed_places(store: UnitOfWork, row: Row) -> list[Office]:
    return [Office(signature.office) for signature in store.addenda.signatures(row.id)]


def _line(store: UnitOfWork, row: Row) -> AddendumLine:
    content = read_addendum(row.record)
    waiting = unsigned(content.signers, signed_places(store, row))
    code, names = check_code(bytes.fromhex(row.digest)), tuple(place.name for place in waiting)
    return AddendumLine(row.id, content.number, content, code, row.pdf, row.made_at, row.signed_at, names)
