"""Whom demands concern, on both databases: the same few looks for one demand and for sixty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from sqlalchemy import event

from facilitator.services.concerning import concerns_of
from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, numbered_demand


@pytest.fixture
def store(database: Database) -> Iterator[UnitOfWork]:
    with database.writing() as store:
        yield store


def add(store: UnitOfWork, place: int, **columns: Any) -> str:
    row = numbered_demand(place, **columns)
    store.ledger.add(row)
    return str(row["id"])


def join(store: UnitOfWork, demand: str, name: str) -> None:
    store.supporters.add({"id": f"{demand}{name}", "demand": demand, "name": name, "at": NOON, "actor": "专干"})


def looks(store: UnitOfWork, listed: list[str]) -> int:
    found: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        found.append(statement)

    event.listen(store.connection, "before_cursor_execute", note)
    concerns_of(store, listed)
    event.remove(store.connection, "before_cursor_execute", note)
    return len(found)


def test_everybody_who_asked_is_found_through_what_was_merged(store: UnitOfWork) -> None:
    first = add(store, 1, reporter_name="甲", building="1栋")
    merged = add(store, 2, reporter_name="乙", parent=first, building="2栋")
    other = add(store, 3, reporter_name=None, grid="二网格", building=None)
    for demand, name in ((first, "丙"), (merged, "丁"), (other, "戊")):
        join(store, demand, name)

    found = store.concerned.who_asked([first, other])

    assert {(row.root, row.name) for row in found if row.name} == {
        (first, "甲"), (first, "乙"), (first, "丙"), (first, "丁"), (other, "戊"),
    }  # fmt: skip
    assert store.concerned.buildings_of_grids(["二网格", "三网格"]) == {}
    add(store, 4, grid="二网格", building="4栋")
    assert store.concerned.buildings_of_grids(["二网格"]) == {"二网格": ("4栋",)}


def test_sixty_demands_with_merged_ones_take_no_more_looks_than_one(store: UnitOfWork) -> None:
    listed = [add(store, place, reporter_name="甲", building="1栋") for place in range(1, 61)]
    for place, parent in enumerate(listed, 61):
        join(store, add(store, place, parent=parent), "乙")

    assert looks(store, listed) == looks(store, listed[:1]) <= 4
