"""What the verbs of a review share: find it, and the sheet of one of its demands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.domain.demands.entry import Category
from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.reviews.formula import Formula
from facilitator.domain.reviews.scales import PROCESS, RESULT, Change, Level, Veto, points
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.reviews.verdict import NEEDS_CHANGE, Judged, Sheet, judge
from facilitator.domain.words import N_
from facilitator.services.concerning import homes_heard
from facilitator.services.concluded import concluded_figures
from facilitator.services.formulas import formula_of
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def find_review(store: UnitOfWork, review: str) -> Row:
    """By id or by its quarter."""
    row = store.reviews.review(review) or store.reviews.of_quarter(review)
    if row is None:
        raise NotFound(N_("没有这次评议，请从评议列表里重新选择。"))
    return row


def find_open_review(store: UnitOfWork, review: str) -> Row:
    row = find_review(store, review)
    if row.state != ReviewState.OPEN:
        raise WrongState(N_("{quarter} 的评议已经结束，不能再改。"), quarter=row.quarter)
    return row


def find_item(store: UnitOfWork, review: str, demand: str) -> Row:
    row = store.reviews.item(review, demand)
    if row is None:
        raise NotFound(N_("这次评议里没有这件需求。"))
    return row


@dataclass(frozen=True)
class Bench:
    """All that the lines of one review are judged from, each kind of row looked up once. `homes`: how many households
    a line concerns, and how many of them were heard, while it has no verdict."""

    formula: Formula
    demands: Mapping[str, Row]
    measures: Mapping[str, Row]
    counts: Mapping[str, Mapping[Level, int]]
    homes: Mapping[str, tuple[int, int]]


def bench_of(store: UnitOfWork, review: Row, items: Sequence[Row]) -> Bench:
    listed, formula = [item.demand for item in items], formula_of(store, review)
    waiting = [item for item in items if item.figures is None]
    return Bench(
        formula,
        store.waiting.named(listed),
        store.evidence.measures_of(listed),
        store.reviews.tallies(review.id),
        homes_heard(store, review.id, waiting, formula.least),
    )


def judged(bench: Bench, item: Row) -> Judged:
    """The demand's figures as they stand now; whoever calls has seen that it was assessed."""
    concerned, heard = bench.homes[item.demand]
    sheet = Sheet(
        points(PROCESS, item.process, "process"),
        points(RESULT, item.result, "result"),
        bench.counts.get(item.demand, {}),
        concerned,
        heard,
        change_of(bench, item),
        Category(bench.demands[item.demand].category) in NEEDS_CHANGE,
        frozenset(Veto(veto) for veto in item.vetoes),
    )
    return judge(bench.formula, sheet)


def change_of(bench: Bench, item: Row) -> Change | None:
    """As the assessment says; else what the indicator says, which counts a trouble: fewer is better."""
    if item.change is not None:
        return Change(item.change)
    measure = bench.measures.get(item.demand)
    if measure is None or measure.before is None or measure.after is None:
        return None
    if measure.after == measure.before:
        return Change.UNCHANGED
    return Change.IMPROVED if measure.after < measure.before else Change.WORSE


def figures_of(bench: Bench, item: Row) -> Judged | None:
    """As concluded; before that as they stand now, and None while nobody has assessed it."""
    if item.figures is not None:
        return concluded_figures(item)
    return None if item.process is None else judged(bench, item)
