"""Batches and what they changed, the same on both databases."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, after, numbered_demand


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        yield store


def batch(identity: str, digest: str = "a", **at: int) -> dict[str, Any]:
    row = {"id": identity, "file_name": "台账.xlsx", "file_digest": digest * 64, "added": 1, "actor": "专干"}
    return row | {"at": after(**at) if at else NOON}


def test_lines_are_found_among_more_values_than_one_question_takes(store: UnitOfWork) -> None:
    rows = [numbered_demand(1, external_ref="A", title="路灯"), numbered_demand(2, external_ref="B", title="下水")]
    store.ledger.add_many(rows)
    many = {*map(str, range(1200))}

    found = {
        column: [line.number for line in store.imports.lines(column, {value, *many})]
        for column, value in (("external_ref", "A"), ("title", "下水"), ("number", "XQ-2026-0001"))
    }
    assert found == {"external_ref": ["XQ-2026-0001"], "title": ["XQ-2026-0002"], "number": ["XQ-2026-0001"]}


def test_batches_come_newest_first_and_are_known_by_their_file(store: UnitOfWork) -> None:
    store.ledger.add_batch(batch("b1"))
    store.ledger.add_batch(batch("b2", "c", hours=1))
    store.imports.mark_undone("b1", after(hours=2), "书记")

    assert [row.id for row in store.imports.batches(10)] == ["b2", "b1"]
    assert (store.imports.batches_of("a" * 64), store.imports.undone()) == ({"b1"}, {"b1"})
    assert store.imports.moments() == {NOON, after(hours=1)}


def test_changes_of_many_lines_keep_the_types_of_their_columns(store: UnitOfWork) -> None:
    store.ledger.add_many([numbered_demand(1), numbered_demand(2)])
    store.imports.change({"d1": {"told": {"备注": "急"}, "deadline": NOON.date()}, "d2": {"building": "5栋"}})

    first, second = store.ledger.demand("d1"), store.ledger.demand("d2")
    assert first is not None and second is not None
    assert (first.told, first.deadline, second.building) == ({"备注": "急"}, NOON.date(), "5栋")
