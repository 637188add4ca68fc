"""The lines of the books with the names of their units, as tables and papers list them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.funding.apportion import Exemption
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.entries import PAID_BY_NAMES, Party
from facilitator.domain.funding.sources import SOURCE_NAMES
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


@dataclass(frozen=True)
class ShareShown:
    """`weight` in hundredths, `fen` what the plan proposes."""

    unit: str
    label: str
    weight: int
    exempt: Exemption | None
    fen: int


@dataclass(frozen=True)
class PledgeShown:
    entry: str
    number: int
    unit: str | None
    label: str
    source_name: str
    fen: int
    signed_on: date


@dataclass(frozen=True)
class ReceiptShown:
    """`contra_of`: the number of the line it takes back; `taken_back`: another line took this one back."""

    entry: str
    number: int
    unit: str | None
    label: str
    source_name: str
    fen: int
    paid_by_name: str
    receipt_no: str
    on: date
    collector: str
    contra_of: int | None
    taken_back: bool
    reason: str
    vouchers: tuple[str, ...]


@dataclass(frozen=True)
class SpendingShown:
    entry: str
    number: int
    payee: str
    fen: int
    invoice_no: str
    purpose: str
    approvers: tuple[str, ...]
    on: date
    contra_of: int | None
    taken_back: bool
    reason: str
    vouchers: tuple[str, ...]


@dataclass(frozen=True)
class PaidBackShown:
    entry: str
    number: int
    unit: str | None
    label: str
    source_name: str
    fen: int
    on: date
    signed_by: str


def shares_shown(store: UnitOfWork, plan: Row) -> tuple[ShareShown, ...]:
    labels = _labels(store)
    return tuple(
        ShareShown(
            row.unit, labels.get(row.unit, ""), row.weight, Exemption(row.exempt) if row.exempt else None, row.fen
        )
        for row in store.funding.shares(plan)
    )


def pledges_shown(store: UnitOfWork, books: Books) -> tuple[PledgeShown, ...]:
    labels = _labels(store)
    return tuple(
        PledgeShown(line.id, line.number, *_who(line.party, labels), line.fen, line.signed_on) for line in books.pledges
    )


def receipts_shown(store: UnitOfWork, books: Books, plan: Row) -> tuple[ReceiptShown, ...]:
    labels, photos = _labels(store), _photos(store, plan)
    numbers = {line.id: line.number for line in books.receipts}
    gone = {line.contra_of for line in books.receipts}
    return tuple(
        ReceiptShown(
            line.id, line.number, *_who(line.party, labels), line.fen, PAID_BY_NAMES[line.paid_by], line.receipt_no,
            line.on, line.collector, numbers.get(line.contra_of or ""), line.id in gone, line.reason,
            photos.get(line.id, ()),
        )
        for line in books.receipts
    )  # fmt: skip


def spending_shown(store: UnitOfWork, books: Books, plan: Row) -> tuple[SpendingShown, ...]:
    photos = _photos(store, plan)
    numbers = {line.id: line.number for line in books.spending}
    gone = {line.contra_of for line in books.spending}
    return tuple(
        SpendingShown(
            line.id, line.number, line.payee, line.fen, line.invoice_no, line.purpose, line.approvers, line.on,
            numbers.get(line.contra_of or ""), line.id in gone, line.reason, photos.get(line.id, ()),
        )
        for line in books.spending
    )  # fmt: skip


def paid_back_shown(store: UnitOfWork, books: Books) -> tuple[PaidBackShown, ...]:
    labels = _labels(store)
    return tuple(
        PaidBackShown(line.id, line.number, *_who(line.party, labels), line.fen, line.on, line.signed_by)
        for line in books.paid_back
    )


def _who(party: Party, labels: dict[str, str]) -> tuple[str | None, str, str]:
    label = party.name or SOURCE_NAMES[party.source] if party.unit is None else labels.get(party.unit, "")
    return party.unit, label, SOURCE_NAMES[party.source]


def _labels(store: UnitOfWork) -> dict[str, str]:
    return {unit.id: unit.label for unit in store.roll.everyone()}


def _photos(store: UnitOfWork, plan: Row) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in store.funding.vouchers(plan.id):
        found[row.entry] = (*found.get(row.entry, ()), row.digest)
    return found
