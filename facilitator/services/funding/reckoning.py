"""What a plan would mean before it is kept: each household's amount, how many pay it, the stack of sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.funding.apportion import Exemption, Method, Rounding, exempt_counts, halved
from facilitator.domain.funding.sources import SOURCE_NAMES, Source, check_sources
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.funding.source_sums import PileSum, SourceSum, piles_of
from facilitator.services.funding.sums import ShareCount, counts_of
from facilitator.services.funding.writing import (
    PlanSource,
    PlanUnit,
    carriers_told,
    divided,
    fund_draws,
    on_the_roll,
    sources_told,
)
from facilitator.services.verb import Question


@dataclass(frozen=True)
class Reckon:
    """As `funding.plan` takes it; amounts in fen."""

    budget_fen: int
    sources: Sequence[PlanSource]
    method: Method
    units: Sequence[PlanUnit] = ()
    rounding: Rounding = Rounding.CEIL_TO_YUAN


@dataclass(frozen=True)
class Reckoned:
    """In fen; the highest share first. `surplus_fen` is what whole yuan bring in beyond the residents' part;
    `fund_counts` is what the accounts in the maintenance fund give, `half_counts` which shares are half ones."""

    budget_fen: int
    total_fen: int
    surplus_fen: int
    units: int
    share_counts: tuple[ShareCount, ...]
    exempt: dict[Exemption, int]
    piles: tuple[PileSum, ...]
    fund_counts: tuple[ShareCount, ...] = ()
    half_counts: tuple[ShareCount, ...] = ()


def reckon(question: Reckon, reading: Reading) -> Reckoned:
    """Raises what `funding.plan` would raise about the same figures."""
    sources = sources_told(question.sources)
    check_sources(question.budget_fen, sources)
    carriers = carriers_told(on_the_roll(reading.store), question.method, question.units)
    shares = divided(sources, question.method, carriers, question.rounding)
    drawn = Counter(line.fen for line in fund_draws(sources, question.method, carriers))
    return Reckoned(
        question.budget_fen,
        shares.total_fen,
        shares.surplus_fen,
        len(shares.of),
        tuple(ShareCount(fen, units) for fen, units in shares.counts.items()),
        exempt_counts(carriers),
        piles_of(tuple(_line(source) for source in sources)),
        counts_of(drawn),
        counts_of(halved(shares.of, carriers)),
    )


def _line(source: Source) -> SourceSum:
    return SourceSum(source.source, SOURCE_NAMES[source.source], source.name, source.amount_fen, 0, 0)


QUESTION = Question("funding", "reckon", Reckon, Power.READ_FUNDS, N_("算一算每户多少"), reckon)
