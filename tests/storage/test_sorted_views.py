"""Groups with their dots, options and materials as rows, on SQLite and on PostgreSQL."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, item, seed, session


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        seed(store)
        store.rooms.add(session("s2"), [item("i2", session="s2")])
        yield store


def group(identity: str, position: int = 1, **changed: Any) -> dict[str, Any]:
    return {"id": identity, "item": "i1", "title": "停车", "position": position} | changed


def option(identity: str, position: int, **changed: Any) -> dict[str, Any]:
    row = {"id": identity, "item": "i1", "position": position, "title": "划线", "owner": "物业", "time": "两周"}
    return row | {"pros": "", "cons": "", "objections": ""} | changed


def test_groups_stand_in_order_and_removed_ones_hold_their_place(store: UnitOfWork) -> None:
    store.groups.add(group("a", 2))
    store.groups.add(group("b", 1))
    store.groups.add(group("c", 1, item="i2"))
    assert [row.id for row in store.groups.of_item("i1")] == ["b", "a"]

    store.groups.remove("a", NOON)

    assert [row.id for row in store.groups.of_item("i1")] == ["b"]
    assert store.groups.group("a") is None
    assert (store.groups.next_position("i1"), store.groups.next_position("none")) == (3, 1)


def test_removed_group_sets_its_views_free(store: UnitOfWork) -> None:
    store.groups.add(group("a"))
    row = {"id": "p", "session": "s1", "item": "i1", "author": "王芳", "text": "划线", "state": "approved"}
    store.proposals.add(row | {"key": "k", "made_at": NOON, "in_group": "a"})

    store.groups.remove("a", NOON)

    kept = store.proposals.proposal("p")
    assert kept is not None and kept.in_group is None


def test_dots_are_replaced_not_added(store: UnitOfWork) -> None:
    for name in ("a", "b"):
        store.groups.add(group(name))
    store.groups.add(group("c", item="i2"))
    both = ("a", "b")
    store.groups.give(both, "u1", {"a": 3, "b": 0})
    store.groups.give(both, "u2", {"a": 1, "b": 2})
    store.groups.give(("c",), "u1", {"c": 2})
    store.groups.give(both, "u1", {"a": 1, "b": 2})

    assert store.groups.dots("i1") == {"a": 2, "b": 4}
    assert store.groups.givers("i1") == frozenset({"u1", "u2"})
    assert store.groups.dots("i2") == {"c": 2}

    store.groups.give(both, "u1", {})
    assert (store.groups.dots("i1"), store.groups.givers("i1")) == ({"a": 1, "b": 2}, frozenset({"u2"}))


def test_four_dots_on_one_group_are_impossible(store: UnitOfWork) -> None:
    store.groups.add(group("a"))
    with pytest.raises(IntegrityError), store.connection.begin_nested():
        store.groups.give(("a",), "u1", {"a": 4})
    assert store.groups.dots("i1") == {}


def test_hands_below_zero_are_impossible(store: UnitOfWork) -> None:
    store.groups.add(group("a", hands=0))
    with pytest.raises(IntegrityError), store.connection.begin_nested():
        store.groups.change("a", hands=-1)


def test_options_keep_their_letters_when_one_is_dropped(store: UnitOfWork) -> None:
    store.options.add(option("b", 2, cost_fen=1_200_000))
    store.options.add(option("a", 1))
    store.options.change("a", dropped_reason="没有地方", dropped_at=NOON)

    assert [(row.id, row.cost_fen, row.dropped_reason) for row in store.options.of_item("i1")] == [
        ("a", None, "没有地方"),
        ("b", 1_200_000, None),
    ]
    assert (store.options.next_position("i1"), store.options.next_position("i2")) == (3, 1)


def test_option_cannot_cost_less_than_nothing(store: UnitOfWork) -> None:
    with pytest.raises(IntegrityError), store.connection.begin_nested():
        store.options.add(option("a", 1, cost_fen=-1))
    assert store.options.option("a") is None
