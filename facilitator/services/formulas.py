"""Formulas as they were adopted: which one a quarter is judged by, and one by its id."""

from __future__ import annotations

from facilitator.domain.reviews.adopting import formula_from
from facilitator.domain.reviews.formula import DEFAULT, Formula
from facilitator.domain.reviews.statistics import Quarter
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def formula_named(store: UnitOfWork, identity: str) -> Formula:
    """The one that was adopted under this id; the usual one is there from the first day."""
    row = store.formulas.named(identity)
    return DEFAULT if row is None else formula_from(row.id, row.terms)


def formula_of(store: UnitOfWork, review: Row | None) -> Formula:
    """By the terms that the review kept when it was gathered; those of before kept only the id. The usual one for a
    matter of no review."""
    if review is None:
        return DEFAULT
    if review.terms is not None:
        return formula_from(review.formula, review.terms)
    return formula_named(store, review.formula)


def formula_for(store: UnitOfWork, quarter: Quarter) -> Formula:
    """The latest that was adopted for this quarter or an earlier one, else the usual one."""
    row = store.formulas.in_force(quarter.written)
    return DEFAULT if row is None else formula_from(row.id, row.terms)
