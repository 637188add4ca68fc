"""The figures of one plan as pages, papers and the board show them: made once, from the books."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.funding.apportion import Carrier, Exemption, exempt_counts
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.dividing import divide
from facilitator.domain.funding.entries import Party
from facilitator.domain.funding.gaps import part_anew
from facilitator.domain.funding.sources import (
    PILE_NAMES,
    PILE_OF,
    SOURCE_NAMES,
    FundSource,
    Pile,
    Source,
    resident_part,
)

WHOLE_SHARE = 10_000


@dataclass(frozen=True)
class SourceSum:
    """One source of a plan, in fen. The residents' line is planned by the shares and pledged by signatures.
    `topped_fen`: what was promised to close a gap; it fills the budget, and the planned sums alone add up to that."""

    source: FundSource
    shown: str
    name: str
    planned_fen: int
    pledged_fen: int
    received_fen: int
    topped_fen: int = 0


@dataclass(frozen=True)
class PileSum:
    """One of the three piles of the bar (政府、居民、企业) or the rest; all `share` together are 10,000."""

    pile: Pile
    shown: str
    planned_fen: int
    received_fen: int
    share: int
    topped_fen: int = 0


@dataclass(frozen=True)
class ShareCount:
    fen: int
    units: int


@dataclass(frozen=True)
class Sums:
    """All in fen. `planned_surplus_fen`: what whole yuan bring in beyond the plan. `labor` lines are valued apart.
    `exempt` says how many units carry less, never which; `rescoped` that the shares are those of the
    larger budget that was voted first; where the smaller one asks the households for no more, `unasked_fen` is what
    they signed for and need not pay. `counted_on_fen`: what of `covered_fen` is a document or a
    word and no money yet; `awaited`: a line a giver, what was promised and has not come; `part_anew_fen`: what the
    households would be asked for together if it were divided anew."""

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


def sums_of(books: Books, carriers: Sequence[Carrier]) -> Sums:
    """`carriers` are those of the plan's newest shares."""
    lines = _sources(books)
    counted: dict[int, int] = {}
    for fen in books.shares.values():
        counted[fen] = counted.get(fen, 0) + 1
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
        books.unpaid_fen,
        len(books.shares),
        len(books.not_pledged),
        len(books.not_paid),
        len(books.signed_less),
        books.counted_on_fen,
        books.awaited,
        tuple(ShareCount(fen, counted[fen]) for fen in sorted(counted, reverse=True)),
        exempt_counts(carriers),
        books.rescoped,
        part_anew(books),
        books.asks_residents,
        books.unasked_fen,
    )


def piles_in(books: Books) -> tuple[PileSum, ...]:
    return piles_of(_sources(books))


def _planned_surplus(books: Books) -> int:
    """What whole yuan bring in beyond the residents' line of the plan."""
    return max(0, books.residents_planned_fen - resident_part(books.sources)) if books.shares else 0


def piles_of(lines: tuple[SourceSum, ...]) -> tuple[PileSum, ...]:
    """The three piles in their order, and the rest where there is any."""
    cash = [line for line in lines if line.source is not FundSource.LABOR_KIND]
    piles = {pile: [line for line in cash if PILE_OF[line.source] is pile] for pile in Pile}
    planned = {pile: sum(line.planned_fen for line in own) for pile, own in piles.items()}
    whole = sum(planned.values())
    shares = divide(WHOLE_SHARE if whole else 0, list(planned.values()))
    return tuple(
        PileSum(
            pile,
            PILE_NAMES[pile],
            planned[pile],
            sum(line.received_fen for line in own),
            share,
            sum(line.topped_fen for line in own),
        )
        for (pile, own), share in zip(piles.items(), shares, strict=True)
        if own or pile is not Pile.OTHERS
    )


def _sources(books: Books) -> tuple[SourceSum, ...]:
    """One line each: the plan's own in their order, then whoever only closed a gap, then whose line is gone."""
    planned = {_key(line): line for line in books.sources}
    topped = {_key(line): line.amount_fen for line in books.topped}
    received, signed = _by_source(books.received_from), _by_source(books.pledged_by)
    paid = (key for key, fen in received.items() if fen)
    return tuple(
        SourceSum(
            source, SOURCE_NAMES[source], planned[source, name].name if (source, name) in planned else name,
            _planned(books, planned.get((source, name))), signed.get((source, name), 0),
            received.get((source, name), 0), topped.get((source, name), 0),
        )
        for source, name in dict.fromkeys((*planned, *topped, *paid))
    )  # fmt: skip


def _planned(books: Books, line: Source | None) -> int:
    if line is None:
        return 0
    return books.residents_planned_fen if line.source is FundSource.RESIDENT_RAISED else line.amount_fen


def _key(line: Source | Party) -> tuple[FundSource, str]:
    """The households are one line, whatever the plan calls it."""
    return (line.source, "" if line.source is FundSource.RESIDENT_RAISED else line.name)


def _by_source(fens: Mapping[Party, int]) -> Mapping[tuple[FundSource, str], int]:
    found: dict[tuple[FundSource, str], int] = {}
    for party, fen in fens.items():
        found[_key(party)] = found.get(_key(party), 0) + fen
    return found
