"""Holds what reviews concluded against the journal and against their own forms: every figure is reckoned once more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from facilitator.domain.journal import Entry
from facilitator.domain.reviews.adopting import plain_terms
from facilitator.domain.reviews.formula import composite, csat_index, positive_rate, satisfaction_rate, valid_of
from facilitator.domain.words import N_
from facilitator.services.formulas import formula_named, formula_of
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


class ReviewsCheck:
    """Is told every journal entry; `seen` counts the concluded demands once `faults` has been read to its end."""

    def __init__(self) -> None:
        self.seen = 0
        self._verdicts: dict[tuple[str, str], str] = {}
        self._formulas: dict[str, dict[str, Any]] = {}

    def hear(self, entry: Entry, body: dict[str, Any] | None) -> None:
        """`body` is None where the entry cannot be read; the check of the journal tells of that."""
        if body is None:
            return
        if entry.type == "ReviewConcluded":
            pairs = zip(body.get("demands", ()), body.get("verdicts", ()), strict=False)
            self._verdicts |= {(str(body.get("review")), demand): verdict for demand, verdict in pairs}
        elif entry.type == "FormulaAdopted":
            self._formulas[str(body.get("formula"))] = body.get("terms", {})

    def faults(self, store: UnitOfWork) -> Iterator[str]:
        for row in store.formulas.all():
            if plain_terms(formula_named(store, row.id)) != self._formulas.get(row.id):
                yield N_("评议公式 {formula} 与通过时记下的不一样").format(formula=row.id)
        for review in store.reviews.all():
            if review.terms not in (None, self._formulas.get(review.formula, review.terms)):
                told = {"quarter": review.quarter, "formula": review.formula}
                yield N_("{quarter} 评议用的公式 {formula} 与通过时记下的不一样").format(**told)
            yield from self._of_review(store, review)

    def _of_review(self, store: UnitOfWork, review: Row) -> Iterator[str]:
        counts = store.reviews.tallies(review.id)
        for item in store.reviews.items(review.id):
            if item.verdict is None:
                continue
            self.seen += 1
            demand = store.ledger.demand(item.demand)
            told = {"quarter": review.quarter, "number": demand.number if demand is not None else item.demand}
            if self._verdicts.get((review.id, item.demand)) != item.verdict:
                yield N_("{quarter} 评议 {number} 的结论与日志里的不一样").format(**told)
            if not _adds_up(store, review, item, counts.get(item.demand, {})):
                yield N_("{quarter} 评议 {number} 的数字从评分表重新计算，与结论里的不一样").format(**told)


def _adds_up(store: UnitOfWork, review: Row, item: Row, counts: dict[Any, int]) -> bool:
    formula, kept = formula_of(store, review), item.figures
    process, result, index = sum(item.process.values()), sum(item.result.values()), csat_index(formula, counts)
    again = {
        "valid": valid_of(counts),
        "process": process,
        "result": result,
        "csat_index": index,
        "satisfaction_rate": satisfaction_rate(counts),
        "positive_rate": positive_rate(counts),
        "composite": None if index is None else composite(formula, process, result, index),
    }
    return all(kept[name] == figure for name, figure in again.items())
