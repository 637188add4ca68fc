"""Who is still to get back how much: the surplus of settled books, or everything of an abandoned plan."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.funding.books import Books
from facilitator.domain.funding.entries import Party
from facilitator.domain.funding.settling import refunds_of
from facilitator.domain.funding.sources import SOURCE_NAMES, FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.lines import Labels
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

CLOSED = (FundingState.SURPLUS_RESOLVED, FundingState.ACCOUNTS_PUBLISHED, FundingState.ARCHIVED)
REFUNDING = (FundingState.SETTLED, FundingState.ABANDONED_REFUND, *CLOSED)
"""Before these nobody knows yet what will be left, and nothing is due to anybody."""


@dataclass(frozen=True)
class RefundLine:
    """In fen: what is due to one payer, and what already went back. `label` is the unit's on the roll, else
    the giver's name or what kind of source it is."""

    source: FundSource
    unit: str | None
    name: str
    label: str
    fen: int
    returned_fen: int

    @property
    def open_fen(self) -> int:
        return self.fen - self.returned_fen


def refund_list(store: UnitOfWork, plan: Row) -> tuple[RefundLine, ...]:
    return refunds_shown(store.funding.books(plan), store.roll.labels())


def refunds_shown(books: Books, labels: Labels) -> tuple[RefundLine, ...]:
    """Everybody who paid, the givers first, then the households in the order of the roll."""
    surplus = books.surplus_fen
    if surplus <= 0:
        return ()
    lines = []
    for refund in refunds_of(surplus, books.payers):
        party = Party(refund.source, refund.unit, refund.name)
        label = labels.get(refund.unit or "", refund.name or SOURCE_NAMES[refund.source])
        returned = books.returned_to.get(party, 0)
        lines.append(RefundLine(refund.source, refund.unit, refund.name, label, refund.fen, returned))
    return tuple(lines)
