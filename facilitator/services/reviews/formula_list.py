"""Question of the formulas: all that were ever adopted, word for word, and from which quarter each holds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.adopting import formula_from, formula_sentences
from facilitator.domain.reviews.formula import DEFAULT, Formula
from facilitator.domain.reviews.statistics import quarter_of
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.formulas import formula_for
from facilitator.services.verb import Question


@dataclass(frozen=True)
class FormulaList:
    pass


@dataclass(frozen=True)
class FormulaLine:
    """`since` is empty for the usual one, which holds until another is adopted; `now`: this quarter is judged by it.
    `replaced_by`: the one that was adopted later for the same quarter, so that this one never holds; else empty."""

    formula: str
    since: str
    decided: str
    adopted_on: date | None
    sentences: tuple[str, ...]
    now: bool
    replaced_by: str


def formulas(_question: FormulaList, reading: Reading) -> tuple[FormulaLine, ...]:
    """The latest first."""
    current = formula_for(reading.store, quarter_of(day_of(reading.now))).id
    lines, last = list[FormulaLine](), dict[str, str]()
    for row in reading.store.formulas.all():
        later = last.setdefault(row.since, row.id)
        line = _line(formula_from(row.id, row.terms), row.since, row.decided, day_of(row.adopted_at), current)
        lines.append(replace(line, replaced_by="" if later == row.id else later))
    return (*lines, _line(DEFAULT, "", N_("系统自带，没有另行通过以前使用"), None, current))


def _line(formula: Formula, since: str, decided: str, on: date | None, current: str) -> FormulaLine:
    return FormulaLine(formula.id, since, decided, on, formula_sentences(formula), formula.id == current, "")


QUESTION = Question("reviews", "formulas", FormulaList, Power.READ_LEDGER, N_("评议公式"), formulas)
