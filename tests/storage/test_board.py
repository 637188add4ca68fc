"""The board's rows are exactly what the rule calls public, in its order, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import product
from typing import Any

import pytest

from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.publishing import STAGES, Placed, Stage, is_public
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.storage.board import LINE
from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import demand, numbered_demand

TODAY = date(2026, 11, 25)
FLAGS: tuple[dict[str, Any], ...] = ({}, {"round": 2}, {"restricted": True}, {"parent": "d0"}, {"number": None})
KINDS = [
    *product([Matter.MAJOR, Matter.MINOR, Matter.PRIVATE], [Urgency.ROUTINE], [Category.INFRASTRUCTURE]),
    *product([None], [Urgency.URGENT], [Category.INFRASTRUCTURE, Category.DISPUTE_MEDIATION]),
    (None, Urgency.ROUTINE, Category.INFRASTRUCTURE),
]
CLOSED = (None, date(2026, 11, 1), date(2025, 11, 24))


@pytest.fixture
def store(database: Database) -> Iterator[UnitOfWork]:
    with database.writing() as store:
        yield store


def count(store: UnitOfWork, today: date, matter: Matter | None = None, stage: Stage | None = None) -> int:
    """By another order than that of the numbers, which is read in its own way."""
    return len(store.board.page(today, matter, stage, "deadline", 100_000, 0))


def every_kind() -> Iterator[dict[str, Any]]:
    for place, (state, kind, closed, flag) in enumerate(product(DemandState, KINDS, CLOSED, FLAGS), 1):
        matter, urgency, category = kind
        number = {"year": 2026, "sequence": place, "number": f"XQ-2026-{place:05d}"}
        usual = {"restricted": False, "parent": None, "round": 1, **number}
        told = {"state": state, "matter": matter, "urgency": urgency, "category": category, "closed_on": closed}
        yield demand(f"d{place}") | usual | told | flag


def placed(row: dict[str, Any]) -> Placed:
    return Placed(
        row["number"] is not None,
        row["state"],
        row["round"],
        row["matter"],
        row["urgency"],
        row["category"],
        row["restricted"],
        row["parent"] is not None,
        row["closed_on"],
    )


def test_board_and_rule_agree_about_every_combination(store: UnitOfWork) -> None:
    rows = list(every_kind())
    store.ledger.add(demand("d0"))
    store.ledger.add_many(rows)

    expected = {row["id"] for row in rows if is_public(placed(row), TODAY)}

    shown = store.board.page(TODAY, None, None, "number", len(rows), 0)
    assert {row.id for row in shown} == expected
    assert count(store, TODAY) == len(expected)
    assert sum(count(store, TODAY, None, stage) for stage in STAGES) == len(expected)


def test_one_line_is_found_only_while_it_is_public(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(1, state="opened", matter="minor"))
    store.ledger.add(numbered_demand(2, state="opened", matter="private"))

    assert store.board.line("XQ-2026-0001", TODAY) is not None
    assert store.board.line("XQ-2026-0002", TODAY) is None
    assert store.board.line("d1", TODAY) is None


def test_row_holds_neither_contact_nor_what_was_told(store: UnitOfWork) -> None:
    names = {column.name for column in LINE}

    assert names & {"contact", "description", "location", "wish", "source_text", "told", "search", "assignee"} == set()


def test_orders_put_what_is_due_first_and_undated_last(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(1, state="opened", matter="minor", deadline=date(2026, 12, 31)))
    store.ledger.add(numbered_demand(2, state="opened", matter="minor"))
    store.ledger.add(numbered_demand(3, state="opened", matter="major", deadline=date(2026, 12, 1)))

    def ids(order: str) -> list[str]:
        return [row.id for row in store.board.page(TODAY, None, None, order, 9, 0)]

    assert ids("deadline") == ["d3", "d1", "d2"]
    assert ids("number") == ["d3", "d2", "d1"]
    assert ids("matter") == ["d3", "d2", "d1"]


def test_counts_of_the_quarter(store: UnitOfWork) -> None:
    october, today = date(2026, 10, 1), TODAY
    day = {"registered_on": date(2026, 11, 1), "opened_on": date(2026, 11, 2)}
    store.ledger.add(numbered_demand(1, state="opened", matter="minor", deadline=date(2026, 11, 24), **day))
    store.ledger.add(numbered_demand(2, state="completed", matter="minor", completed_on=date(2026, 11, 20), **day))
    store.ledger.add(numbered_demand(3, state="private_guided", matter="private", **day))
    store.ledger.add(numbered_demand(4, state="registered", registered_on=date(2026, 9, 30)))
    private = {"matter": "private", "registered_on": date(2026, 9, 30)}
    late = {"deadline": date(2026, 11, 24), "opened_on": date(2026, 9, 30)}
    store.ledger.add(numbered_demand(5, state="private_guided", **private, **late))
    store.ledger.add(numbered_demand(6, state="closed", completed_on=date(2026, 11, 20), **private))

    figures = store.board.figures(october, today)
    assert (figures.came, figures.opened, figures.finished, figures.late, figures.private) == (3, 3, 2, 2, 1)
    assert count(store, today, None, Stage.ORDERED) == 1


def test_figures_of_an_empty_ledger_are_noughts(store: UnitOfWork) -> None:
    assert tuple(store.board.figures(TODAY, TODAY)) == (0, 0, 0, 0, 0)


def test_tally_counts_what_the_list_counts(store: UnitOfWork) -> None:
    store.ledger.add_many(list(every_kind_without_parents()))
    tally = store.board.tally(TODAY)
    assert sum(row.many for row in tally) == count(store, TODAY)
    assert sum(row.many for row in tally if row.matter == "major") == count(store, TODAY, Matter.MAJOR)


def every_kind_without_parents() -> Iterator[dict[str, Any]]:
    return (row for row in every_kind() if row["parent"] is None)
