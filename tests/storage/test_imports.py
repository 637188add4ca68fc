"""Batches and what they changed, the same on both databases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pytest

from facilitator.domain.events import Event
from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, after, numbered_demand


@dataclass(frozen=True)
class Written(Event):
    """Something that history rests on."""


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


def test_words_are_to_be_seen_anew_only_where_the_board_reads_otherwise(store: UnitOfWork) -> None:
    seen = {"title": "路灯不亮", "description": "路灯不亮，三盏", "words_seen": True}
    cut = {"title": "路灯不亮…", "description": "路灯不亮，王芳家门口", "words_seen": True}
    store.ledger.add_many([numbered_demand(1, **seen), numbered_demand(2, **seen), numbered_demand(3, **cut)])

    other_end = {"description": "路灯不亮，李强家门口"}
    store.imports.change({"d1": {"description": "路灯不亮，五盏"}, "d2": {"title": "井盖翘了"}, "d3": other_end})

    rows = [store.ledger.demand(f"d{number}") for number in (1, 2, 3)]
    assert [row and row.words_seen for row in rows] == [True, False, False]


def entry(store: UnitOfWork, demand: str, move: str, at: datetime = NOON) -> None:
    """A line of history under a journal row of its own."""
    seq = store.journal.append(Written(), at, bytes(16), None)
    line = {"seq": seq, "demand": demand, "at": at, "move": move, "before": None, "after": "registered", "round": 1}
    store.ledger.remember(line | {"actor": "专干", "authority": None, "details": {}})


def test_demands_that_moved_on_are_told_with_the_last_thing_that_was_done(store: UnitOfWork) -> None:
    store.ledger.add_batch(batch("b1"))
    store.ledger.add_batch(batch("b2", "c", hours=1))
    store.ledger.add_many([numbered_demand(number, batch="b1") for number in (1, 2, 3)])
    store.ledger.add_many([numbered_demand(4)])
    for number in (1, 2, 3, 4):
        entry(store, f"d{number}", "register")
    for move in ("amend", "queue"):
        entry(store, "d1", move)
    entry(store, "d4", "queue")
    store.imports.remember_changes([{"batch": "b2", "demand": "d2", "before": {}, "after": {}}])

    assert store.imports.moved_on("b1", ("register",)) == {"d1": "queue", "d2": None}
    store.imports.mark_undone("b2", after(hours=2), "专干")
    assert store.imports.moved_on("b1", ("register",)) == {"d1": "queue"}


def test_demands_stayed_that_the_undoing_of_their_batch_did_not_touch(store: UnitOfWork) -> None:
    store.ledger.add_batch(batch("b1"))
    store.ledger.add_many([numbered_demand(1, batch="b1"), numbered_demand(2, batch="b1")])
    store.ledger.add_many([numbered_demand(3), numbered_demand(4), numbered_demand(5)])
    changes = [{"batch": "b1", "demand": demand, "before": {}, "after": {}} for demand in ("d3", "d4")]
    store.imports.remember_changes(changes)
    undone_at = after(hours=1)
    entry(store, "d1", "withdraw", undone_at)
    entry(store, "d2", "withdraw", NOON)
    entry(store, "d3", "import_undo", undone_at)

    stayed = store.imports.stayed("b1", undone_at, ("withdraw", "import_undo"))

    assert list(stayed) == ["XQ-2026-0002", "XQ-2026-0004"]
