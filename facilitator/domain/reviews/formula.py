"""The formula of a review: weights, thresholds and the smallest sample, adopted before the quarter and printed.

The same ballots give another headline under other weights, so a threshold means nothing without its formula.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.domain.reviews.scales import Level, Veto

HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class Formula:
    """`weights` of the levels, 0–100; `shares` of process, result and satisfaction in per cent; thresholds and rates
    in hundredths (8000 is 80.00). `least`: valid forms needed, or everybody concerned where they are fewer. `vetoes`:
    those of the known ones that were adopted."""

    id: str
    weights: Mapping[Level, int]
    shares: tuple[int, int, int]
    pass_at: int
    rate_at: int
    excellent_at: int
    least: int
    vetoes: frozenset[Veto] = frozenset(Veto)


DEFAULT = Formula(
    id="WJT-2026-1",
    weights={
        Level.VERY_SATISFIED: 100,
        Level.SATISFIED: 80,
        Level.RATHER_SATISFIED: 60,
        Level.DISSATISFIED: 30,
        Level.VERY_DISSATISFIED: 0,
    },
    shares=(30, 40, 30),
    pass_at=8000,
    rate_at=7500,
    excellent_at=9000,
    least=10,
)


def rounded(numerator: int, denominator: int) -> int:
    """Half up, for numbers that are not negative: 55277.7 → 55278."""
    return (2 * numerator + denominator) // (2 * denominator)


def csat_index(formula: Formula, counts: Mapping[Level, int]) -> int | None:
    """满意度得分 in hundredths; None without a valid form."""
    valid = valid_of(counts)
    weighed = sum(formula.weights[level] * counts.get(level, 0) for level in formula.weights)
    return rounded(weighed * HUNDREDTHS, valid) if valid else None


def satisfaction_rate(counts: Mapping[Level, int]) -> int | None:
    """满意率 in hundredths of a per cent: 非常满意 and 满意 of all valid forms."""
    return _rate(counts, (Level.VERY_SATISFIED, Level.SATISFIED))


def positive_rate(counts: Mapping[Level, int]) -> int | None:
    """好评率: 基本满意 counted in; the 「90 % 以上」 of the press is usually this one."""
    return _rate(counts, (Level.VERY_SATISFIED, Level.SATISFIED, Level.RATHER_SATISFIED))


def composite(formula: Formula, process: int, result: int, index: int) -> int:
    """In hundredths, from the printed index, so that whoever reads the sheet can reckon it again by hand.

    `process` and `result` are whole points, `index` hundredths.
    """
    own, done, satisfied = formula.shares
    return rounded((own * process + done * result) * HUNDREDTHS + satisfied * index, sum(formula.shares))


def valid_of(counts: Mapping[Level, int]) -> int:
    """Forms that say something: 不了解 is none of them."""
    return sum(number for level, number in counts.items() if level is not Level.CANNOT_SAY)


def _rate(counts: Mapping[Level, int], levels: tuple[Level, ...]) -> int | None:
    valid = valid_of(counts)
    return rounded(sum(counts.get(level, 0) for level in levels) * 100 * HUNDREDTHS, valid) if valid else None
