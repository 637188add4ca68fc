"""Supporters are counted anew on both databases: told by a table, joined here, and every merged demand."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, demand, numbered_demand


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        yield store


def join(store: UnitOfWork, demand: str, identity: str, **told: Any) -> None:
    store.supporters.add({"id": identity, "demand": demand, "at": NOON, "actor": "专干", **told})


def test_count_adds_up_told_joined_and_merged(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(1, supporters_told=12))
    store.ledger.add(numbered_demand(2, parent="d1", supporters_told=3))
    store.ledger.add(numbered_demand(3))
    join(store, "d1", "s1", name="赵叔")
    join(store, "d2", "s2")
    join(store, "d3", "s3")

    assert [store.supporters.count(demand) for demand in ("d1", "d2", "d3")] == [12 + 1 + 1 + 3 + 1, 4, 1]
    assert [row.number for row in store.supporters.merged("d1")] == ["XQ-2026-0002"]
    assert [(row.id, row.name) for row in store.supporters.of("d1")] == [("s1", "赵叔")]


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(0, 3)), min_size=1, max_size=5))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nobody_is_counted_twice_or_lost(database: Database, family: list[tuple[int, int]]) -> None:
    """A family: the parent first, each with what a table told and how many joined."""
    name = uuid4().hex[:20]
    with database.writing() as store:
        for number, (told, joined) in enumerate(family):
            parent = f"{name}-0" if number else None
            store.ledger.add(demand(f"{name}-{number}", supporters_told=told, parent=parent))
            for each in range(joined):
                join(store, f"{name}-{number}", f"{name}-{number}-{each}")

        assert store.supporters.count(f"{name}-0") == sum(told + joined for told, joined in family) + len(family) - 1
