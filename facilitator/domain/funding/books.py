"""The books of one plan: every figure that is shown anywhere is a sum over their lines, made here and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from facilitator.domain.funding.entries import PaidBack, Party, Pledge, Receipt, Spending
from facilitator.domain.funding.givers import Giver
from facilitator.domain.funding.settling import Payer
from facilitator.domain.funding.sources import FundSource, Source


@dataclass(frozen=True)
class Books:
    """Pledges, receipts and spending are three accounts of three different things; none is derived from another.

    `shares` is what the plan proposes for each unit, in fen; `top_ups` are the sources added to close a gap. A plan
    that was rescoped asks the households for less than their shares, which stay as they were voted.
    """

    budget_fen: int
    sources: tuple[Source, ...]
    shares: Mapping[str, int] = field(default_factory=dict)
    top_ups: tuple[Source, ...] = ()
    rescoped: bool = False
    pledges: tuple[Pledge, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    spending: tuple[Spending, ...] = ()
    paid_back: tuple[PaidBack, ...] = ()

    @cached_property
    def pledged_by(self) -> Mapping[Party, int]:
        return _sums((line.party, line.fen) for line in self.pledges)

    @cached_property
    def received_from(self) -> Mapping[Party, int]:
        return _sums((line.party, line.fen) for line in self.receipts)

    @cached_property
    def returned_to(self) -> Mapping[Party, int]:
        return _sums((line.party, line.fen) for line in self.paid_back)

    @property
    def income_fen(self) -> int:
        return sum(line.fen for line in self.receipts)

    @property
    def spent_fen(self) -> int:
        return sum(line.fen for line in self.spending)

    @property
    def returned_fen(self) -> int:
        return sum(line.fen for line in self.paid_back)

    @property
    def balance_fen(self) -> int:
        """What must be in the cash box and on the account. Below zero something is wrong, and every page says so."""
        return self.income_fen - self.spent_fen - self.returned_fen

    @property
    def surplus_fen(self) -> int:
        """Income less spending, before anything goes back."""
        return self.income_fen - self.spent_fen

    @property
    def residents_planned_fen(self) -> int:
        """By the shares where there are any and they still hold (whole yuan may bring more), else the plan's line."""
        planned = sum(line.amount_fen for line in self.sources if line.source is FundSource.RESIDENT_RAISED)
        return sum(self.shares.values()) if self.shares and not self.rescoped else planned

    @property
    def residents_pledged_fen(self) -> int:
        return sum(fen for party, fen in self.pledged_by.items() if party.unit is not None)

    @property
    def residents_received_fen(self) -> int:
        return self.received_of(FundSource.RESIDENT_RAISED)

    def received_of(self, source: FundSource) -> int:
        return sum(fen for party, fen in self.received_from.items() if party.source is source)

    @property
    def promised(self) -> tuple[Source, ...]:
        """Money lines other than the residents': those of the plan, then those added to it."""
        return tuple(line for line in (*self.sources, *self.top_ups) if _is_money_of_others(line))

    @cached_property
    def givers(self) -> tuple[Giver, ...]:
        """Everybody but the households, in the order of the plan, then of the top-ups."""
        planned = _sums((party_of(line), line.amount_fen) for line in self.sources if _is_money_of_others(line))
        topped = _sums((party_of(line), line.amount_fen) for line in self.top_ups)
        withdrew = {line.party for line in self.pledges if line.fen < 0}
        paid = (party for party in self.received_from if party.unit is None)
        return tuple(
            Giver(
                party, planned.get(party, 0), topped.get(party, 0), self.pledged_by.get(party, 0),
                self.received_from.get(party, 0), party in withdrew,
            )
            for party in dict.fromkeys((*planned, *topped, *paid))
        )  # fmt: skip

    @property
    def awaited(self) -> tuple[Source, ...]:
        """What others gave their word for and has not come yet, a line a giver, in the order of the plan."""
        return tuple(
            Source(one.party.source, one.awaited_fen, one.party.name) for one in self.givers if one.awaited_fen
        )

    @property
    def awaited_fen(self) -> int:
        return sum(one.awaited_fen for one in self.givers)

    @property
    def covered_fen(self) -> int:
        """What the work can count on: all that came, and the word of others as far as it counts."""
        others = sum(one.covered_fen for one in self.givers)
        return others + sum(fen for party, fen in self.received_from.items() if party.unit is not None)

    @property
    def counted_on_fen(self) -> int:
        """The part of `covered_fen` that is a document or a word, and not money on the account yet."""
        return self.covered_fen - self.income_fen

    @property
    def gap_fen(self) -> int:
        return max(0, self.budget_fen - self.covered_fen)

    @property
    def not_pledged(self) -> tuple[str, ...]:
        """Units with a share that signed nothing and paid nothing, in the order of the roll."""
        return tuple(
            unit for unit, fen in self.shares.items() if fen and not self._signed(unit) and not self.paid(unit)
        )

    @property
    def not_paid(self) -> tuple[str, ...]:
        """Units that signed for more than has come in, in the order of the roll."""
        return tuple(sorted((unit for unit in self._signers if self._signed(unit) > self.paid(unit)), key=self._place))

    @property
    def unpaid_fen(self) -> int:
        return sum(self.owed(unit) for unit in self.not_paid)

    def owed(self, unit: str) -> int:
        """What was signed for and has not come."""
        return max(0, self._signed(unit) - self.paid(unit))

    def paid(self, unit: str) -> int:
        return self.received_from.get(_resident(unit), 0)

    @property
    def payers(self) -> tuple[Payer, ...]:
        """Everybody whose money is in the books, the plan's sources first, then units in the order of the roll."""
        order = {party_of(line): place for place, line in enumerate(self.promised)}
        paid = [(party, fen) for party, fen in self.received_from.items() if fen > 0]
        others = sorted((one for one in paid if one[0].unit is None), key=lambda one: order.get(one[0], len(order)))
        residents = sorted(
            (one for one in paid if one[0].unit is not None), key=lambda one: self._place(one[0].unit or "")
        )
        return tuple(Payer(party.source, fen, party.unit, party.name) for party, fen in (*others, *residents))

    @property
    def _signers(self) -> tuple[str, ...]:
        return tuple(party.unit for party in self.pledged_by if party.unit is not None)

    def _signed(self, unit: str) -> int:
        return self.pledged_by.get(_resident(unit), 0)

    def _place(self, unit: str) -> tuple[int, str]:
        return (self._places.get(unit, len(self._places)), unit)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {unit: place for place, unit in enumerate(self.shares)}


def party_of(line: Source) -> Party:
    return Party(line.source, None, line.name)


def _is_money_of_others(line: Source) -> bool:
    return line.is_cash and line.source is not FundSource.RESIDENT_RAISED


def _resident(unit: str) -> Party:
    return Party(FundSource.RESIDENT_RAISED, unit)


def _sums(lines: Iterable[tuple[Party, int]]) -> Mapping[Party, int]:
    found: dict[Party, int] = {}
    for party, fen in lines:
        found[party] = found.get(party, 0) + fen
    return found
