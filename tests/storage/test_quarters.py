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


def test_deadline_counts_where_the_clock_ran_or_the_work_was_done(store: UnitOfWork) -> None:
    running = demand(store, 1, state="in_progress")
    done = demand(store, 2, state="archived", completed_on=date(2026, 8, 1))
    demand(store, 3, state="suspended")
    demand(store, 4, state="in_progress", matter="private")
    demand(store, 5, state="in_progress", restricted=True)
    demand(store, 6, state="in_progress", deadline=date(2026, 10, 1))
    demand(store, 7, state="in_progress", deadline=None)

    assert [(row.id, row.completed_on) for row in store.quarters.under_deadline(LAST)] == [
        (running, None),
        (done, date(2026, 8, 1)),
    ]


def test_judged_rounds_are_told_without_private_matters(store: UnitOfWork) -> None:
    public, private = demand(store, 1, state="redeliberation"), demand(store, 2, state="tracking", matter="private")
    row = {"id": "v", "quarter": "2026Q3", "formula": "F", "state": "open", "gathered_at": NOON, "actor": "甲"}
    store.reviews.add(row)
    store.reviews.add_items("v", [public, private])
    assert store.quarters.judged_rounds() == []
    for one in (public, private):
        store.reviews.change_item("v", one, verdict="unqualified", figures={"about": {"deadline": "2026-09-01"}})

    (found,) = store.quarters.judged_rounds()
    assert (found.demand, found.figures["about"]["deadline"]) == (public, "2026-09-01")


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
