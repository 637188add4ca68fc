"""Reviews as rows, on both databases: forms by series, what failed and where it waits, which formula is in force."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.domain.reviews.scales import Level
from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, item, numbered_demand, person, seed, session

TODAY = date(2026, 11, 25)


@pytest.fixture
def store(database: Database) -> Iterator[UnitOfWork]:
    with database.writing() as store:
        yield store


def demand(store: UnitOfWork, place: int, **columns: Any) -> str:
    row = numbered_demand(place, **columns)
    store.ledger.add(row)
    return str(row["id"])


def review(store: UnitOfWork, quarter: str, *demands: str) -> str:
    row = {"id": f"v{quarter}", "quarter": quarter, "formula": "F", "state": "open", "gathered_at": NOON}
    store.reviews.add({**row, "actor": "甲"})
    store.reviews.add_items(row["id"], demands)
    return row["id"]


def scored(store: UnitOfWork, review: str, demand: str, who: str, level: int, **marks: bool) -> None:
    told = {"id": f"{who}{demand}", "review": review, "demand": demand, "unit": who, "level": level}
    rest = {"channel": "paper", "affected": False, "at": NOON, "actor": "甲", **marks}
    store.reviews.score({**told, **rest})


def test_forms_are_tallied_by_demand_and_series(store: UnitOfWork) -> None:
    first, second = demand(store, 1, state="in_review"), demand(store, 2, state="in_review")
    quarter = review(store, "2026Q3", first, second)
    seed(store)
    scored(store, quarter, first, "u1", 5, representative=True)
    scored(store, quarter, first, "u2", 5, representative=False, affected=True)
    scored(store, quarter, second, "u3", 0, representative=False)

    assert store.reviews.tallies(quarter) == {first: {Level.VERY_SATISFIED: 2}, second: {Level.CANNOT_SAY: 1}}
    assert store.reviews.all_series(quarter) == {
        first: ({Level.VERY_SATISFIED: 1}, {Level.VERY_SATISFIED: 1}, {}),
        second: ({}, {}, {Level.CANNOT_SAY: 1}),
    }
    assert sorted((row.unit, row.level) for row in store.reviews.forms(quarter)) == [("u1", 5), ("u2", 5), ("u3", 0)]


def test_failed_has_the_cause_of_its_last_review(store: UnitOfWork) -> None:
    twice, once = demand(store, 1, state="redeliberation", round=3), demand(store, 2, state="unqualified")
    passed = demand(store, 3, state="tracking")
    for quarter, cause in (("2026Q2", "人手不够"), ("2026Q3", "管理责任不清")):
        found = review(store, quarter, twice)
        store.reviews.change_item(found, twice, verdict="unqualified", root_cause=cause)
    third = review(store, "2026Q4", once, passed)
    store.reviews.change_item(third, once, verdict="unqualified")
    store.reviews.change_item(third, passed, verdict="qualified")

    assert [(row.id, row.quarter, row.root_cause) for row in store.reviews.failed()] == [
        (twice, "2026Q3", "管理责任不清"),
        (once, "2026Q4", None),
    ]


def test_returning_stands_on_no_agenda_of_a_meeting_to_come(store: UnitOfWork) -> None:
    waiting, listed = demand(store, 1, state="redeliberation"), demand(store, 2, state="redeliberation")
    store.staff.add(person())
    store.rooms.add(session("s1"), [item("i1", demand=listed), item("i2", position=2, demand=None)])
    store.rooms.add(session("s2", state="closed"), [item("i3", session="s2", demand=waiting)])

    since = NOON
    assert [row.id for row in store.reviews.returning(since)] == [waiting]
    agenda = store.reviews.agenda_of(listed, since)
    assert (agenda.id if agenda else None, store.reviews.agenda_of(waiting, since)) == ("s1", None)


def test_meeting_that_was_planned_and_never_opened_holds_nothing_back(store: UnitOfWork) -> None:
    planned, running = demand(store, 1, state="redeliberation"), demand(store, 2, state="redeliberation")
    store.staff.add(person())
    store.rooms.add(session("s1"), [item("i1", demand=planned)])
    store.rooms.add(session("s2", state="running"), [item("i2", session="s2", demand=running)])

    after = NOON + timedelta(days=1)
    assert [row.id for row in store.reviews.returning(after)] == [planned]
    assert store.reviews.agenda_of(planned, after) is None
    assert store.reviews.agenda_of(running, after) is not None


def test_escalation_is_proposed_for_rounds_and_long_delays(store: UnitOfWork) -> None:
    third = demand(store, 1, state="redeliberation", round=3)
    late = demand(store, 2, state="in_progress", deadline=date(2026, 10, 26))
    demand(store, 3, state="in_progress", deadline=date(2026, 10, 27))
    demand(store, 4, state="suspended", deadline=date(2026, 1, 1))
    demand(store, 5, state="reported_up", round=4)
    demand(store, 6, state="in_progress", round=3, matter="private")

    assert [row.id for row in store.reviews.to_escalate(TODAY, 3, 30)] == [third, late]


def test_demand_waits_in_one_review_only(database: Database) -> None:
    """Too small a sample comes again once the review before has ended, and never while it is open."""
    with database.writing() as unit:
        twice = demand(unit, 1, state="in_review")
        first = review(unit, "2026Q2", twice)
    with pytest.raises(IntegrityError), database.writing() as unit:
        review(unit, "2026Q3", twice)

    with database.writing() as unit:
        unit.reviews.change_item(first, twice, verdict="sample_too_small")
        second = review(unit, "2026Q4", twice)

        assert [row.demand for row in unit.reviews.items(second)] == [twice]


def test_heard_are_told_demand_by_demand(store: UnitOfWork) -> None:
    first, second = demand(store, 1, state="in_review"), demand(store, 2, state="in_review")
    quarter = review(store, "2026Q3", first, second)
    seed(store)
    for who, about, level in (("u1", first, 5), ("u2", first, 0), ("u2", second, 1), ("u3", second, 4)):
        scored(store, quarter, about, who, level, representative=False)

    assert store.reviews.heard_from(quarter, [first, second]) == {first: {"u1"}, second: {"u2", "u3"}}
    assert store.reviews.heard_from(quarter, [first]) == {first: {"u1"}}


def test_formula_in_force_is_the_latest_for_its_quarter(store: UnitOfWork) -> None:
    for place, since in enumerate(("2026Q3", "2027Q1", "2027Q1"), 1):
        row = {"id": f"F{place}", "place": place, "since": since, "terms": {}, "decided": "纪要", "actor": "甲"}
        store.formulas.add({**row, "adopted_at": NOON})

    found = [store.formulas.in_force(quarter) for quarter in ("2026Q2", "2026Q3", "2026Q4", "2027Q1", "2028Q1")]

    assert [row.id if row else None for row in found] == [None, "F1", "F1", "F3", "F3"]
    assert ([row.id for row in store.formulas.all()], store.formulas.many()) == (["F3", "F2", "F1"], 3)
