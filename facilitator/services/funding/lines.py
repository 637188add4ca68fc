"""The lines of the books with the names of their units, as tables and papers list them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.domain.funding.apportion import Exemption
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.entries import PAID_BY_NAMES, Party
from facilitator.domain.funding.sources import SOURCE_NAMES
from facilitator.storage.fund_values import carrier_of
from facilitator.storage.rows import Row

Labels = Mapping[str, str]
"""How a unit is called, by its id: the roll is read once for all books of a plan."""
Photos = Mapping[str, tuple[str, ...]]
"""The digests of the photos of each line, by the line's id."""


@dataclass(frozen=True)
class ShareShown:
    """`weight` in hundredths, `exact` with its coefficient in ten-thousandths, `fen` what the plan proposes."""

    unit: str
    label: str
    weight: int
    exempt: Exemption | None
    fen: int
    exact: int


@dataclass(frozen=True)
class PledgeShown:
    entry: str
    number: int
    unit: str | None
    label: str
    source_name: str
    fen: int
    signed_on: date
    vouchers: tuple[str, ...]


@dataclass(frozen=True)
class ReceiptShown:
    """`contra_of`: the number of the line it takes back; `taken_back`: another line took this one back; `by`: who wrote
    it down."""

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
    by: str
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
    by: str
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
    vouchers: tuple[str, ...]


@dataclass(frozen=True)
class Together:
    """A line for all households in one: how many have money in a book, and how much in fen."""

    units: int
    fen: int


@dataclass(frozen=True)
class HouseholdsTogether:
    """For who may not see them one by one, so that every sum below a table is that of its rows."""

    pledged: Together
    paid: Together
    paid_back: Together


def households_together(books: Books) -> HouseholdsTogether:
    return HouseholdsTogether(*map(_together, (books.pledged_by, books.received_from, books.returned_to)))


def _together(by: Mapping[Party, int]) -> Together:
    fens = [fen for party, fen in by.items() if party.unit is not None and fen]
    return Together(len(fens), sum(fens))


def shares_shown(shares: Sequence[Row], labels: Labels) -> tuple[ShareShown, ...]:
    return tuple(
        ShareShown(row.unit, labels.get(row.unit, ""), one.weight, one.exempt, row.fen, one.exact)
        for row, one in ((row, carrier_of(row)) for row in shares)
    )


def pledges_shown(books: Books, labels: Labels, photos: Photos) -> tuple[PledgeShown, ...]:
    return tuple(
        PledgeShown(
            line.id, line.number, *_who(line.party, labels), line.fen, line.signed_on, photos.get(line.id, ())
        )
        for line in books.pledges
    )


def receipts_shown(books: Books, labels: Labels, photos: Photos) -> tuple[ReceiptShown, ...]:
    numbers = {line.id: line.number for line in books.receipts}
    gone = {line.contra_of for line in books.receipts}
    return tuple(
        ReceiptShown(
            line.id, line.number, *_who(line.party, labels), line.fen, PAID_BY_NAMES[line.paid_by], line.receipt_no,
            line.on, line.collector, numbers.get(line.contra_of or ""), line.id in gone, line.reason,
            line.by, photos.get(line.id, ()),
        )
        for line in books.receipts
    )  # fmt: skip


def spending_shown(books: Books, photos: Photos) -> tuple[SpendingShown, ...]:
    numbers = {line.id: line.number for line in books.spending}
    gone = {line.contra_of for line in books.spending}
    return tuple(
        SpendingShown(
            line.id, line.number, line.payee, line.fen, line.invoice_no, line.purpose, line.approvers, line.on,
            numbers.get(line.contra_of or ""), line.id in gone, line.reason, line.by,
            photos.get(line.id, ()),
        )
        for line in books.spending
    )  # fmt: skip


def paid_back_shown(books: Books, labels: Labels, photos: Photos) -> tuple[PaidBackShown, ...]:
    return tuple(
        PaidBackShown(
            line.id, line.number, *_who(line.party, labels), line.fen, line.on, line.signed_by, photos.get(line.id, ())
        )
        for line in books.paid_back
    )


def _who(party: Party, labels: Labels) -> tuple[str | None, str, str]:
    label = party.name or SOURCE_NAMES[party.source] if party.unit is None else labels.get(party.unit, "")
    return party.unit, label, SOURCE_NAMES[party.source]


def photos_by_line(vouchers: Sequence[Row]) -> Photos:
    found: dict[str, tuple[str, ...]] = {}
    for row in vouchers:
        found[row.entry] = (*found.get(row.entry, ()), row.digest)
    return found
