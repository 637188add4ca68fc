"""Formulas as they were adopted: which one a quarter is judged by, and one by its id."""

from __future__ import annotations

from facilitator.domain.reviews.adopting import formula_from
from facilitator.domain.reviews.formula import DEFAULT, Formula
from facilitator.domain.reviews.statistics import Quarter
from facilitator.storage.uow import UnitOfWork


def formula_named(store: UnitOfWork, identity: str) -> Formula:
    """The one that was adopted under this id; the usual one is there from the first day."""
    row = store.formulas.named(identity)
    return DEFAULT if row is None else formula_from(row.id, row.terms)


def formula_for(store: UnitOfWork, quarter: Quarter) -> Formula:
    """The latest that was adopted for this quarter or an earlier one, else the usual one."""
    row = store.formulas.in_force(quarter.written)
    return DEFAULT if row is None else formula_from(row.id, row.terms)
