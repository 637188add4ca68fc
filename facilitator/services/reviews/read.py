"""Questions about reviews: the quarters, and one of them demand by demand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.scales import Change, Veto
from facilitator.domain.reviews.states import STATE_NAMES, ReviewState
from facilitator.domain.words import N_
from facilitator.services.concluded import concluded_change
from facilitator.services.context import Reading
from facilitator.services.finding import find_demand
from facilitator.services.judging import change_of, figures_of, find_review
from facilitator.services.reviews.conclude import VerdictTold, verdict_told
from facilitator.services.verb import Question
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
    demands: int
    gathered_at: datetime


@dataclass(frozen=True)
class ReviewDetail:
    review: str


@dataclass(frozen=True)
class ReviewItem:
    """`representatives` and `households`: forms by level, 5 … 1 and 0; `told` None while nobody has assessed it."""

    demand: str
    number: str
    title: str
    round: int
    representatives: dict[str, int]
    households: dict[str, int]
    process: dict[str, int] | None
    result: dict[str, int] | None
    vetoes: tuple[Veto, ...]
    change: Change | None
    told: VerdictTold | None
    root_cause: str | None


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
            len(reading.store.reviews.items(row.id)),
            row.gathered_at,
        )
        for row in reading.store.reviews.all()
    )


def detailed(question: ReviewDetail, reading: Reading) -> ReviewShown:
    row = find_review(reading.store, question.review)
    state = ReviewState(row.state)
    items = tuple(_item(reading, row, item) for item in reading.store.reviews.items(row.id))
    return ReviewShown(row.id, row.quarter, row.formula, state, STATE_NAMES[state], items)


def _item(reading: Reading, review: Row, item: Row) -> ReviewItem:
    demand = find_demand(reading.store, item.demand)
    found = figures_of(reading.store, review, item)
    representatives, households = reading.store.reviews.series(review.id, item.demand)
    return ReviewItem(
        demand=demand.id,
        number=demand.number or "",
        title=demand.title,
        round=demand.round,
        representatives={str(int(level)): count for level, count in representatives.items()},
        households={str(int(level)): count for level, count in households.items()},
        process=item.process,
        result=item.result,
        vetoes=tuple(Veto(veto) for veto in item.vetoes),
        change=change_of(reading.store, item) if item.figures is None else concluded_change(item),
        told=None if found is None else verdict_told(found),
        root_cause=item.root_cause,
    )


QUESTIONS = (
    Question("reviews", "list", ReviewList, Power.READ_LEDGER, N_("各季度的评议"), listed),
    Question("reviews", "detail", ReviewDetail, Power.READ_LEDGER, N_("一个季度的评议，逐件"), detailed),
)
