"""Questions about reviews: the quarters, and one of them demand by demand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from facilitator.domain.demands.entry import CATEGORY_NAMES, Category
from facilitator.domain.demands.states import STATE_NAMES as STANDING_NAMES
from facilitator.domain.demands.states import DemandState
from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.scales import Change, Level, Veto
from facilitator.domain.reviews.states import STATE_NAMES, ReviewState
from facilitator.domain.reviews.verdict import needed_forms
from facilitator.domain.words import N_
from facilitator.services.concluded import concluded_change, measured_words, told_measure
from facilitator.services.context import Reading
from facilitator.services.judging import Bench, bench_of, change_of, figures_of, find_review
from facilitator.services.quarter_cases import about, cases_of, day_told
from facilitator.services.quarter_items import ItemLine, item_lines
from facilitator.services.reviews.conclude import VerdictTold, verdict_told
from facilitator.services.verb import Question
from facilitator.storage.reviews import SeriesCounts
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class ReviewList:
    pass


@dataclass(frozen=True)
class ReviewLine:
    review: str
    quarter: str
    state: ReviewState
    state_name: str
    formula: str
    demands: int
    gathered_at: datetime


@dataclass(frozen=True)
class ReviewDetail:
    review: str


@dataclass(frozen=True)
class ReviewItem:
    """`representatives`, the `households` it concerns and `others`: forms by level, 5 … 1 and 0; `told` None while
    nobody has assessed it.

    `round` is the one that was judged, whatever came after. `change` is what counts, `told_change` what the assessment
    said of it; `line` says the figures in words; `waiting` counts reporters without an answer.
    `concerned` households of the roll, `heard`: how many of them have said something, while the review is open.
    """

    demand: str
    number: str
    title: str
    round: int
    category_name: str
    representatives: dict[str, int]
    households: dict[str, int]
    others: dict[str, int]
    process: dict[str, int] | None
    result: dict[str, int] | None
    vetoes: tuple[Veto, ...]
    change: Change | None
    told_change: Change | None
    told: VerdictTold | None
    root_cause: str | None
    valid: int
    needed: int
    concerned: int
    heard: int
    state_name: str
    measured: str
    deadline: date | None
    completed_on: date | None
    waiting: int
    line: ItemLine


@dataclass(frozen=True)
class ReviewShown:
    review: str
    quarter: str
    formula: str
    state: ReviewState
    state_name: str
    items: tuple[ReviewItem, ...]


def listed(_question: ReviewList, reading: Reading) -> tuple[ReviewLine, ...]:
    return tuple(
        ReviewLine(
            row.id,
            row.quarter,
            ReviewState(row.state),
            STATE_NAMES[ReviewState(row.state)],
            row.formula,
            len(reading.store.reviews.items(row.id)),
            row.gathered_at,
        )
        for row in reading.store.reviews.all()
    )


def detailed(question: ReviewDetail, reading: Reading) -> ReviewShown:
    store, row = reading.store, find_review(reading.store, question.review)
    state, listed = ReviewState(row.state), store.reviews.items(row.id)
    bench = bench_of(store, row, listed)
    told = _Told(
        bench,
        {line.demand: line for line in item_lines(reading, row, cases_of(store, row), bench)},
        store.reviews.all_series(row.id),
        store.ledger.waiting_for_replies([item.demand for item in listed]),
    )
    items = tuple(_item(told, item) for item in listed)
    return ReviewShown(row.id, row.quarter, row.formula, state, STATE_NAMES[state], items)


@dataclass(frozen=True)
class _Told:
    """What every line is shown from."""

    bench: Bench
    lines: Mapping[str, ItemLine]
    series: Mapping[str, SeriesCounts]
    waiting: Mapping[str, int]


def _item(told: _Told, item: Row) -> ReviewItem:
    bench, demand, line = told.bench, told.bench.demands[item.demand], told.lines[item.demand]
    found, series = figures_of(bench, item), told.series.get(item.demand, ({}, {}, {}))
    kept = item.figures or {"about": about(demand), "measure": told_measure(bench.measures.get(demand.id))}
    concerned, heard = bench.homes.get(item.demand, (item.concerned or 0, 0))
    return ReviewItem(
        demand=demand.id,
        number=line.number,
        title=line.title,
        round=kept["about"].get("round", line.round),
        category_name=CATEGORY_NAMES[Category(kept["about"]["category"])],
        representatives=_by_level(series[0]),
        households=_by_level(series[1]),
        others=_by_level(series[2]),
        process=item.process,
        result=item.result,
        vetoes=tuple(Veto(veto) for veto in item.vetoes),
        change=change_of(bench, item) if item.figures is None else concluded_change(item),
        told_change=None if item.change is None else Change(item.change),
        told=None if found is None else verdict_told(found),
        root_cause=item.root_cause,
        valid=line.forms,
        needed=needed_forms(bench.formula, concerned, heard) if found is None else found.needed,
        concerned=concerned,
        heard=heard,
        state_name=STANDING_NAMES[DemandState(demand.state)],
        measured=measured_words(kept["measure"]),
        deadline=day_told(kept["about"]["deadline"]),
        completed_on=day_told(kept["about"]["completed_on"]),
        waiting=told.waiting.get(demand.id, 0),
        line=line,
    )


def _by_level(counts: Mapping[Level, int]) -> dict[str, int]:
    return {str(int(level)): counts.get(level, 0) for level in Level}


QUESTIONS = (
    Question("reviews", "list", ReviewList, Power.READ_LEDGER, N_("各季度的评议"), listed),
    Question("reviews", "detail", ReviewDetail, Power.READ_LEDGER, N_("一个季度的评议，逐件"), detailed),
)
