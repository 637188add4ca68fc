"""Which households paid beyond their share of the plan's newest version: no list of who is asked has them."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.funding.books import Books
from facilitator.services.funding.lines import Labels


@dataclass(frozen=True)
class PaidMore:
    """All in fen; `more_fen` goes back with the surplus."""

    unit: str
    label: str
    share_fen: int
    paid_fen: int
    more_fen: int


def paid_more_shown(books: Books, labels: Labels) -> tuple[PaidMore, ...]:
    """In the order of the roll."""
    homes = books.households
    return tuple(
        PaidMore(unit, labels.get(unit, ""), homes.shares.get(unit, 0), homes.paid[unit], homes.beyond(unit))
        for unit in homes.paid_more
    )
