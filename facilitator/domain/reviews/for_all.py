"""What everybody may reckon with: an answer that is not told is in no sum either, so that nobody can subtract it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from facilitator.domain.people.masking import SMALLEST_SHOWN
from facilitator.domain.reviews.breakdown import Case
from facilitator.domain.reviews.formula import Formula, valid_of
from facilitator.domain.reviews.verdict import Verdict


def cases_for_all(formula: Formula, cases: Sequence[Case], hidden: Collection[str]) -> tuple[Case, ...]:
    """Without the hidden demands, and of each of the others either all its forms or none of them.

    Withholding a rate while its forms stay in the totals beside it withholds nothing: 184 of 252 less the other groups
    is the rate that was kept back. Whatever is reckoned from these cases is free of what they leave out.
    """
    shown = (case for case in cases if case.demand not in hidden)
    return tuple(case if answers_told(formula, case) else replace(case, counts={}) for case in shown)


def answers_told(formula: Formula, case: Case) -> bool:
    """As many valid forms as the formula asks for, also where fewer gave a verdict, and never under three."""
    enough = valid_of(case.counts) >= max(formula.least, SMALLEST_SHOWN)
    return enough and case.verdict is not Verdict.SAMPLE_TOO_SMALL
