"""What is left over goes back where it came from: by source, and within the residents by what each one paid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.funding.dividing import divide
from facilitator.domain.funding.sources import FundSource


@dataclass(frozen=True, slots=True)
class Payer:
    """What somebody paid in, receipts less contra entries, in fen; `unit` for a household, `name` for the others."""

    source: FundSource
    paid_fen: int
    unit: str | None = None
    name: str = ""

    @property
    def line(self) -> tuple[FundSource, str]:
        """Residents stand together in one line of the division between sources; every other payer has an own one."""
        return (self.source, "" if self.source is FundSource.RESIDENT_RAISED else self.name)


@dataclass(frozen=True, slots=True)
class Refund:
    """What goes back to one payer, in fen."""

    source: FundSource
    fen: int
    unit: str | None = None
    name: str = ""


def refunds_of(surplus_fen: int, payers: Sequence[Payer]) -> tuple[Refund, ...]:
    """First between the sources by what each has brought in, then between the residents by what each paid.

    Two steps and not one, so that the sum of a source is the figure that is published for it. Everybody who paid has
    a line, also with 0 fen. Raises ValueError where there is a surplus and nobody paid.
    """
    lines: dict[tuple[FundSource, str], list[Payer]] = {}
    for payer in payers:
        lines.setdefault(payer.line, []).append(payer)
    by_line = divide(surplus_fen, [sum(payer.paid_fen for payer in group) for group in lines.values()])
    found: list[Refund] = []
    for group, fen in zip(lines.values(), by_line, strict=True):
        amounts = divide(fen, [payer.paid_fen for payer in group])
        found += [Refund(one.source, back, one.unit, one.name) for one, back in zip(group, amounts, strict=True)]
    return tuple(found)
