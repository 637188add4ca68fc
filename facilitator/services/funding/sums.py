"""The figures of one plan as pages, papers and the board show them: made once, from the books."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.funding.apportion import Carrier, Exemption, exempt_counts
from facilitator.domain.funding.books import Books, party_of
from facilitator.domain.funding.dividing import divide
from facilitator.domain.funding.entries import Party
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
    `topped_fen`: what of `planned_fen` came on top of the budget, to close a gap."""

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
    `exempt` says how many units carry less, never which. `counted_on_fen`: what of `covered_fen` is a document or a
    word and no money yet; `awaited`: a line a giver, what was promised and has not come."""

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
    counted_on_fen: int
    awaited: tuple[Source, ...]
    share_counts: tuple[ShareCount, ...]
    exempt: dict[Exemption, int]


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
        books.counted_on_fen,
        books.awaited,
        tuple(ShareCount(fen, counted[fen]) for fen in sorted(counted, reverse=True)),
        exempt_counts(carriers),
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
    """The plan's own, then those that closed a gap: where one giver has both, money goes to the own line first.
    Whose line is gone stands at the end with the money that came."""
    found, left, signed = [], dict(books.received_from), dict(books.pledged_by)
    for line in books.sources:
        planned = books.residents_planned_fen if line.source is FundSource.RESIDENT_RAISED else line.amount_fen
        found.append(_line(line, planned, _taken(left, line, books.top_ups), _taken(signed, line, ()), 0))
    for line in books.top_ups:
        fen = line.amount_fen
        found.append(_line(line, fen, _taken(left, line, ()), _taken(signed, line, ()), fen))
    for party in tuple(left):
        line = Source(party.source, 0, party.name)
        fen = _taken(left, line, ())
        found += [_line(line, 0, fen, _taken(signed, line, ()), 0)] if fen else []
    return tuple(found)


def _line(line: Source, planned: int, received: int, pledged: int, topped: int) -> SourceSum:
    return SourceSum(line.source, SOURCE_NAMES[line.source], line.name, planned, pledged, received, topped)


def _taken(left: dict[Party, int], line: Source, beside: tuple[Source, ...]) -> int:
    """What belongs to the line of all that its giver has in the book; not more than the line where another follows."""
    parties = [party for party in left if (party.source, party.name) == (line.source, line.name)]
    fen: int = sum(left.pop(party) for party in parties)
    more = [one for one in beside if (one.source, one.name) == (line.source, line.name)]
    if more and fen > line.amount_fen:
        left[party_of(line)] = fen - line.amount_fen
        return line.amount_fen
    return fen
