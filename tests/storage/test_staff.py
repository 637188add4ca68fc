"""Staff are found by name and by what they carry; whoever has left is found by nothing they carry."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.storage.engine import Database
from tests.factories.rows import NOON, after, person


def key(identity: str, minutes: int = 0, **changed: Any) -> dict[str, Any]:
    row = {"id": identity, "person": "p1", "container": b"locked", "certificate": b"open"}
    return row | {"made_at": after(minutes=minutes)} | changed


def test_person_is_found_by_id_and_by_name(database: Database) -> None:
    with database.writing() as store:
        store.staff.add(person("p1", name="王建国"))

    with database.reading() as store:
        found = [store.staff.find(who) for who in ("p1", "王建国", "陈珺")]
    assert [row and (row.id, row.name, row.roles) for row in found] == [("p1", "王建国", ["chair"])] * 2 + [None]


def test_two_persons_cannot_have_one_name(database: Database) -> None:
    with pytest.raises(IntegrityError), database.writing() as store:
        store.staff.add(person("p1", name="王建国"))
        store.staff.add(person("p2", name="王建国"))


def test_everyone_stands_in_the_order_of_adding(database: Database) -> None:
    with database.writing() as store:
        for identity, minutes in (("p3", 2), ("p1", 1), ("p2", 2)):
            store.staff.add(person(identity, added_at=after(minutes=minutes)))

    with database.reading() as store:
        assert [row.id for row in store.staff.everyone()] == ["p1", "p2", "p3"]
        assert store.staff.names() == {f"p{number}": f"name of p{number}" for number in (1, 2, 3)}


def test_token_opens_nothing_for_who_has_left(database: Database) -> None:
    with database.writing() as store:
        store.staff.add(person("p1", api_token_hash="a" * 64))
        assert store.staff.by_token("a" * 64) is not None

        store.staff.change("p1", active=False)

        assert store.staff.by_token("a" * 64) is None
        assert store.staff.find("p1") is not None


def test_log_in_lasts_until_it_ends(database: Database) -> None:
    with database.writing() as store:
        store.staff.add(person("p1"))
        store.staff.begin_log_in("a" * 64, "p1", NOON)
        store.staff.begin_log_in("b" * 64, "p1", NOON)
        store.staff.see_log_in("a" * 64, after(hours=1))

    with database.reading() as store:
        row = store.staff.log_in("a" * 64)
        assert row is not None
        assert (row.id, row.began_at, row.seen_at) == ("p1", NOON, after(hours=1))

    with database.writing() as store:
        store.staff.end_log_in("a" * 64)
        assert [store.staff.log_in(token * 64) is None for token in "ab"] == [True, False]
        store.staff.end_log_ins("p1")
        assert store.staff.log_in("b" * 64) is None


def test_log_in_of_who_has_left_is_worth_nothing(database: Database) -> None:
    with database.writing() as store:
        store.staff.add(person("p1", active=False))
        store.staff.begin_log_in("a" * 64, "p1", NOON)

        assert store.staff.log_in("a" * 64) is None


def test_new_key_retires_the_one_before(database: Database) -> None:
    with database.writing() as store:
        store.staff.add(person("p1"))
        store.staff.add(person("p2"))
        store.staff.add_key(key("k1"))
        store.staff.add_key(key("k2", minutes=5))

    with database.reading() as store:
        row = store.staff.key_of("p1")
        assert row is not None and (row.id, row.container, row.certificate) == ("k2", b"locked", b"open")
        assert store.staff.key_of("p2") is None
        assert store.staff.keyed() == {"p1"}


def test_facts_are_replaced(database: Database) -> None:
    with database.writing() as store:
        store.staff.keep_fact("demo", "1")
        store.staff.keep_fact("demo", "2")

        assert (store.staff.fact("demo"), store.staff.fact("other")) == ("2", None)
