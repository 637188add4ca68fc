"""参评件数 and 满意度 of a quarter's review, by category, for the ledger's own table of figures."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.entry import Category
from facilitator.domain.hundredths import written
from facilitator.domain.reviews.breakdown import Case, Dimension, pooled
from facilitator.domain.reviews.formula import Formula, csat_index
from facilitator.services.formulas import formula_of
from facilitator.services.quarter_cases import cases_of
from facilitator.storage.uow import UnitOfWork


@dataclass(frozen=True)
class JudgedFigures:
    """`formula` is None where there is no review, or where several were reckoned with different weights: their forms
    make no one number then."""

    cases: tuple[Case, ...]
    formula: Formula | None

    def of(self, category: Category | None) -> tuple[int, str]:
        """How many, and their points (0–100); None is for all categories together."""
        mine = [case for case in self.cases if category is None or case.groups[Dimension.CATEGORY] == category]
        index = None if self.formula is None else csat_index(self.formula, pooled(mine))
        return len(mine), "" if index is None else written(index)


def judged_in(store: UnitOfWork, quarter: str) -> JudgedFigures:
    """Of reviews that came to an end; `quarter` is 2026Q3, empty for all of them together."""
    reviews = [row for row in store.reviews.all() if row.concluded_at and quarter.upper() in ("", row.quarter)]
    formulas = [formula_of(store, row) for row in reviews]
    cases = tuple(case for row in reviews for case in cases_of(store, row) if case.verdict is not None)
    alike = len({tuple(sorted(formula.weights.items())) for formula in formulas}) == 1
    return JudgedFigures(cases, formulas[0] if alike else None)
