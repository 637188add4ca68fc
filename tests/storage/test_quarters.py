"""What a quarter's figures read, on both databases: deadlines that ran, rounds that were judged, who was answered."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest

from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, numbered_demand

LAST = date(2026, 9, 30)


@pytest.fixture
def store(database: Database) -> Iterator[UnitOfWork]:
    with database.writing() as store:
        yield store


def demand(store: UnitOfWork, place: int, **columns: Any) -> str:
    row = numbered_demand(place, **{"deadline": date(2026, 9, 1), **columns})
    store.ledger.add(row)
    return str(row["id"])


def reply(store: UnitOfWork, demand: str, days: int) -> None:
    told = {"id": f"y{demand}{days}", "demand": demand, "method": "phone", "text": "好了", "actor": "甲"}
    store.replies.add({**told, "at": NOON + timedelta(days=days)})


def test_public_matters_are_told_that_have_a_deadline_or_had_one(store: UnitOfWork) -> None:
    done = demand(store, 2, state="archived", completed_on=date(2026, 8, 1), deadline=date(2026, 8, 2))
    running = demand(store, 1, state="in_progress")
    demand(store, 4, state="in_progress", matter="private")
    demand(store, 5, state="in_progress", restricted=True)
    demand(store, 7, state="in_progress", deadline=None)
    demand(store, 9, state="in_progress", registered_on=date(2026, 10, 1))
    back = demand(store, 8, state="reopened", deadline=date(2026, 7, 1))
    store.rounds.keep(store.ledger.demand(back))
    store.ledger.change(back, deadline=None, round=2)

    rows = store.quarters.under_deadline(LAST)
    found = {row.id: (row.state, row.round, row.deadline, row.completed_on) for row in rows}

    assert found == {
        done: ("archived", 1, date(2026, 8, 2), date(2026, 8, 1)),
        running: ("in_progress", 1, date(2026, 9, 1), None),
        back: ("reopened", 2, None, None),
    }
    assert [(row.demand, row.round, row.deadline) for row in store.quarters.earlier_rounds()] == [
        (back, 1, date(2026, 7, 1))
    ]


def test_judged_rounds_are_told_whatever_became_of_them(store: UnitOfWork) -> None:
    """Only public matters are judged; one of them was called private later."""
    public, private = demand(store, 1, state="redeliberation"), demand(store, 2, state="tracking", matter="private")
    row = {"id": "v", "quarter": "2026Q3", "formula": "F", "state": "open", "gathered_at": NOON, "actor": "甲"}
    store.reviews.add(row)
    store.reviews.add_items("v", [public, private])
    assert store.quarters.judged_rounds() == []
    for one in (public, private):
        store.reviews.change_item("v", one, verdict="unqualified", figures={"about": {"deadline": "2026-09-01"}})

    found = {row.demand: row.figures["about"]["deadline"] for row in store.quarters.judged_rounds()}
    assert found == {public: "2026-09-01", private: "2026-09-01"}


def test_reporters_are_those_of_merged_demands_too_with_their_last_answer(store: UnitOfWork) -> None:
    nobody = {"reporter_name": None, "contact": None}
    root = demand(store, 1, **nobody)
    named = demand(store, 2, state="merged", parent=root, **{**nobody, "reporter_name": "甲"})
    forgotten = demand(store, 3, state="merged", parent=root, **nobody)
    demand(store, 4, state="merged", parent=root, **nobody)
    demand(store, 5, **{**nobody, "reporter_name": "乙"})
    for one, days in ((named, 1), (named, 3), (forgotten, 2)):
        reply(store, one, days)

    found = {row.id: (row.root, row.answered_at) for row in store.quarters.reporters([root])}

    assert found == {
        named: (root, NOON + timedelta(days=3)),
        forgotten: (root, NOON + timedelta(days=2)),
    }


def test_private_matters_are_counted_by_their_days(store: UnitOfWork) -> None:
    first = date(2026, 7, 1)
    private: dict[str, Any] = {"matter": "private"}
    for place, (day, columns) in enumerate(
        ((first, private), (LAST, {"restricted": True}), (date(2026, 11, 25), private), (LAST, {})), 1
    ):
        demand(store, place, state="completed", completed_on=day, **columns)

    assert store.quarters.private_done(first, LAST) == 2
    once = demand(store, 9, state="closed", completed_on=LAST, restricted=True)
    review = {"id": "v", "quarter": "2026Q3", "formula": "F", "state": "open", "gathered_at": NOON, "actor": "甲"}
    store.reviews.add(review)
    store.reviews.add_items("v", [once])
    assert store.quarters.private_done(first, LAST) == 3
    store.reviews.change_item("v", once, verdict="qualified")
    assert store.quarters.private_done(first, LAST) == 2
