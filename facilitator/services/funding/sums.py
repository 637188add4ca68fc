"""The figures of one plan as pages, papers and the board show them: made once, from the books."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.funding.apportion import Carrier, Exemption, exempt_counts, halved
from facilitator.domain.funding.books import Books, never_came
from facilitator.domain.funding.gaps import part_anew
from facilitator.domain.funding.maintenance import draws, fund_part
from facilitator.domain.funding.sources import FundSource, Source, resident_part
from facilitator.domain.funding.states import Ending
from facilitator.services.funding.source_sums import PileSum, SourceSum, piles_of, sources_in


@dataclass(frozen=True)
class ShareCount:
    fen: int
    units: int


@dataclass(frozen=True)
class Sums:
    """All in fen. `planned_surplus_fen`: what whole yuan bring in beyond the plan. `labor` lines are valued apart.
    `exempt` says how many units carry less, never which, `half_counts` which of `share_counts` are those that pay half;
    `fund_counts` is what the accounts in the maintenance fund give; `rescoped` that the shares are those of the larger
    budget that was voted first. `counted_on_fen`: what of `covered_fen` is a document or a word and no money yet;
    `awaited`: a line a giver, what was promised and has not come; `part_anew_fen`: what the households would be asked
    for together if it were divided anew. `paid_unsigned`: units that paid and signed nothing, in none of the other
    counts of units.

    Once the plan is over (`ending`) nobody is waited for: gap, `awaited` and the units that owe are nothing. What was
    promised and did not come stands in `never_came` and, as units, in `never_pledged` and `never_paid`; `unasked_fen`
    is what households signed for and need not pay any more, also where a smaller budget asks them for no more
    (`cut_residents`)."""

    budget_fen: int
    covered_fen: int
    gap_fen: int
    income_fen: int
    spent_fen: int
    returned_fen: int
    balance_fen: int
    surplus_fen: int
    sources: tuple[SourceSum, ...]
    labor: tuple[SourceSum, ...]
    piles: tuple[PileSum, ...]
    residents_planned_fen: int
    planned_surplus_fen: int
    residents_pledged_fen: int
    residents_received_fen: int
    unpaid_fen: int
    units: int
    not_pledged: int
    not_paid: int
    signed_less: int
    counted_on_fen: int
    awaited: tuple[Source, ...]
    share_counts: tuple[ShareCount, ...]
    exempt: dict[Exemption, int]
    rescoped: bool
    part_anew_fen: int
    asks_residents: bool
    unasked_fen: int
    paid_unsigned: int
    ending: Ending
    never_came: tuple[Source, ...]
    never_pledged: int
    never_paid: int
    cut_residents: bool
    half_counts: tuple[ShareCount, ...]
    fund_counts: tuple[ShareCount, ...]


def sums_of(books: Books, carriers: Sequence[Carrier]) -> Sums:
    """`carriers` are those of the plan's newest shares."""
    lines, homes = sources_in(books), books.households
    return Sums(
        books.budget_fen,
        books.covered_fen,
        books.gap_fen,
        books.income_fen,
        books.spent_fen,
        books.returned_fen,
        books.balance_fen,
        books.surplus_fen,
        tuple(line for line in lines if line.source is not FundSource.LABOR_KIND),
        tuple(line for line in lines if line.source is FundSource.LABOR_KIND),
        piles_of(lines),
        books.residents_planned_fen,
        _planned_surplus(books),
        books.residents_pledged_fen,
        books.residents_received_fen,
        homes.unpaid_fen,
        len(books.shares),
        len(homes.not_pledged),
        len(homes.not_paid),
        len(homes.signed_less),
        books.counted_on_fen,
        books.awaited,
        counts_of(Counter(books.shares.values())),
        exempt_counts(carriers),
        books.rescoped,
        part_anew(books),
        books.asks_residents,
        homes.unasked_fen,
        len(homes.paid_unsigned),
        books.ending,
        *_never_came(books),
        books.cut_residents,
        counts_of(halved(books.shares, carriers)),
        counts_of(Counter(line.fen for line in draws(fund_part((*books.sources, *books.topped)), carriers))),
    )


def counts_of(units: Mapping[int, int]) -> tuple[ShareCount, ...]:
    """`units`: how many give each amount, in fen; the highest amount first."""
    return tuple(ShareCount(fen, units[fen]) for fen in sorted(units, reverse=True))


def _never_came(books: Books) -> tuple[tuple[Source, ...], int, int]:
    never = never_came(books)
    if never is None:
        return (), 0, 0
    return never.awaited, len(never.households.not_pledged), len(never.households.not_paid)


def _planned_surplus(books: Books) -> int:
    """What whole yuan bring in beyond the residents' line of the plan."""
    return max(0, books.residents_planned_fen - resident_part(books.sources)) if books.shares else 0
