"""The books of one plan: every figure that is shown anywhere is a sum over their lines, made here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from facilitator.domain.funding.entries import PaidBack, Party, Pledge, Receipt, Spending
from facilitator.domain.funding.givers import Giver, TopUp, givers_of, is_money_of_others, party_of, sums_by_party
from facilitator.domain.funding.households import Households
from facilitator.domain.funding.settling import Payer
from facilitator.domain.funding.sources import FundSource, Source
from facilitator.domain.funding.states import Ending


@dataclass(frozen=True)
class Books:
    """Pledges, receipts and spending are three accounts of three different things; none is derived from another.

    `shares` is what the plan proposes for each unit, in fen; `top_ups` are the words that closed a gap, in the
    order of giving. A plan that was rescoped asks the households for less than their shares, which stay as they were
    voted. `ending` says whether anybody is still waited for.
    """

    budget_fen: int
    sources: tuple[Source, ...]
    shares: Mapping[str, int] = field(default_factory=dict)
    top_ups: tuple[TopUp, ...] = ()
    rescoped: bool = False
    pledges: tuple[Pledge, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    spending: tuple[Spending, ...] = ()
    paid_back: tuple[PaidBack, ...] = ()
    ending: Ending = Ending.OPEN

    @cached_property
    def pledged_by(self) -> Mapping[Party, int]:
        return sums_by_party((line.party, line.fen) for line in self.pledges)

    @cached_property
    def received_from(self) -> Mapping[Party, int]:
        return sums_by_party((line.party, line.fen) for line in self.receipts)

    @cached_property
    def returned_to(self) -> Mapping[Party, int]:
        return sums_by_party((line.party, line.fen) for line in self.paid_back)

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
    def topped(self) -> tuple[Source, ...]:
        """What each giver promised to close a gap beyond its own line of the plan, less what was taken back."""
        return tuple(Source(one.party.source, one.beside_fen, one.party.name) for one in self.givers if one.beside_fen)

    @property
    def promised(self) -> tuple[Source, ...]:
        """Money lines other than the residents': those of the plan, those that closed a gap, then with 0 whoever
        signed or paid and lost its line of the plan."""
        lines = tuple(line for line in (*self.sources, *self.topped) if is_money_of_others(line))
        known = {party_of(line) for line in lines}
        lost = (one.party for one in self.givers if one.party not in known)
        return (*lines, *(Source(party.source, 0, party.name) for party in lost))

    @cached_property
    def givers(self) -> tuple[Giver, ...]:
        return givers_of(self.sources, self.top_ups, self.pledges, self.receipts)

    @property
    def awaited(self) -> tuple[Source, ...]:
        """What others gave their word for and has not come yet, a line a giver, in the order of the plan."""
        due = (one for one in self.givers if one.awaited_fen and self.waits)
        return tuple(Source(one.party.source, one.awaited_fen, one.party.name) for one in due)

    @property
    def awaited_fen(self) -> int:
        return sum(line.amount_fen for line in self.awaited)

    @property
    def covered_fen(self) -> int:
        """What the work can count on: all that came, and while it is waited for the word of others as far as it
        counts."""
        return self._word_and_money_fen if self.waits else self.income_fen

    @property
    def _word_and_money_fen(self) -> int:
        others = sum(one.covered_fen for one in self.givers)
        return others + sum(fen for party, fen in self.received_from.items() if party.unit is not None)

    @property
    def counted_on_fen(self) -> int:
        """The part of `covered_fen` that is a document or a word, and not money on the account yet."""
        return self.covered_fen - self.income_fen

    @property
    def gap_fen(self) -> int:
        """What is missing and may still be found; a plan that is over misses nothing."""
        return self.short_fen if self.waits else 0

    @property
    def short_fen(self) -> int:
        """By how much the budget was never covered."""
        return max(0, self.budget_fen - self._word_and_money_fen)

    @cached_property
    def households(self) -> Households:
        signed, paid = (_by_unit(fens) for fens in (self.pledged_by, self.received_from))
        return Households(self.shares, signed, paid, self.asks_residents, not self.rescoped)

    @property
    def payers(self) -> tuple[Payer, ...]:
        """Everybody whose money is in the books, the plan's sources first, then units in the order of the roll."""
        order = {party_of(line): place for place, line in enumerate(self.promised)}
        paid = [(party, fen) for party, fen in self.received_from.items() if fen > 0]
        others = sorted((one for one in paid if one[0].unit is None), key=lambda one: order.get(one[0], len(order)))
        place = self.households.place
        residents = sorted((one for one in paid if one[0].unit is not None), key=lambda one: place(one[0].unit or ""))
        return tuple(Payer(party.source, fen, party.unit, party.name) for party, fen in (*others, *residents))

    @property
    def asks_residents(self) -> bool:
        return self.waits and not self.cut_residents

    @property
    def cut_residents(self) -> bool:
        """A budget that was cut to what there is asks no household for more."""
        return self.rescoped and not self.short_fen

    @property
    def waits(self) -> bool:
        """Something may still come in and be asked for."""
        return self.ending is Ending.OPEN


def never_came(books: Books) -> Books | None:
    """Of settled books: as they would stand if somebody still asked for what did not come. None where nobody gave a
    word that could be broken: the books are open, or the plan was given up and everybody is free."""
    return replace(books, ending=Ending.OPEN) if books.ending is Ending.SETTLED else None


def _by_unit(fens: Mapping[Party, int]) -> Mapping[str, int]:
    return {party.unit: fen for party, fen in fens.items() if party.unit is not None}
