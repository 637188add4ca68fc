"""The sources of a plan and their three piles as pages, papers and the board show them, each a sum of the books."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.funding.books import Books
from facilitator.domain.funding.dividing import divide
from facilitator.domain.funding.entries import Party
from facilitator.domain.funding.sources import PILE_OF, SOURCE_NAMES, FundSource, Pile, Source, pile_name

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


def piles_in(books: Books) -> tuple[PileSum, ...]:
    return piles_of(sources_in(books))


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
            pile_name(pile, [line.source for line in own]),
            planned[pile],
            sum(line.received_fen for line in own),
            share,
            sum(line.topped_fen for line in own),
        )
        for (pile, own), share in zip(piles.items(), shares, strict=True)
        if own or pile is not Pile.OTHERS
    )


def sources_in(books: Books) -> tuple[SourceSum, ...]:
    """One line each: the plan's own in their order, then whoever only closed a gap, then whose line is gone."""
    planned = {_key(line): line for line in books.sources}
    topped = {_key(line): line.amount_fen for line in books.topped}
    received, signed = _by_source(books.received_from), _by_source(books.pledged_by)
    left = (key for fens in (received, signed) for key, fen in fens.items() if fen)
    return tuple(
        SourceSum(
            source, SOURCE_NAMES[source], planned[source, name].name if (source, name) in planned else name,
            _planned(books, planned.get((source, name))), signed.get((source, name), 0),
            received.get((source, name), 0), topped.get((source, name), 0),
        )
        for source, name in dict.fromkeys((*planned, *topped, *left))
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
