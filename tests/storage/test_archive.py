"""Minutes as rows: one for a session, numbered in a row, signed once an office."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, after, draft_minutes, item, seed, session


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        seed(store)
        store.rooms.add(session("s2"), [item("i2", session="s2")])
        store.archive.add(draft_minutes())
        yield store


def signature(office: str, minutes: int = 0, **changed: Any) -> dict[str, Any]:
    row = {"minutes": "m1", "office": office, "person": "p1", "certificate": b"open", "at": after(minutes=minutes)}
    return row | {"before_digest": "a" * 64, "after_digest": "b" * 64} | changed


def test_minutes_are_found_by_id_and_by_session(store: UnitOfWork) -> None:
    store.archive.change("m1", content={"title": "路灯合同"}, record=b"{}", revision=2)

    row, same = store.archive.minutes("m1"), store.archive.of_session("s1")

    assert row is not None and row == same
    assert (row.content, row.record, row.revision, row.names) == ({"title": "路灯合同"}, b"{}", 2, {})
    assert store.archive.of_session("s2") is None


def test_session_has_one_set_of_minutes(store: UnitOfWork) -> None:
    with pytest.raises(IntegrityError):
        store.archive.add(draft_minutes("m2"))


def test_settled_minutes_have_a_file(store: UnitOfWork) -> None:
    with pytest.raises(IntegrityError), store.connection.begin_nested():
        store.archive.change("m1", state="settled")

    store.files.add("c" * 64, 3, "application/pdf", "会议纪要.pdf", NOON)
    store.archive.change("m1", state="settled", pdf="c" * 64)


def test_number_is_given_once_a_year(store: UnitOfWork) -> None:
    store.archive.add(draft_minutes("m2", session="s2"))
    assert store.archive.last_sequence(2026) == 0
    store.archive.change("m1", year=2026, sequence=3)

    assert (store.archive.last_sequence(2026), store.archive.last_sequence(2027)) == (3, 0)
    with pytest.raises(IntegrityError):
        store.archive.change("m2", year=2026, sequence=3)


def test_newest_draft_stands_first(store: UnitOfWork) -> None:
    store.archive.add(draft_minutes("m2", session="s2", drafted_at=after(minutes=1)))

    assert [row.id for row in store.archive.everything()] == ["m2", "m1"]


def test_office_signs_once(store: UnitOfWork) -> None:
    store.archive.sign(signature("recorder", minutes=1))
    store.archive.sign(signature("chair"))

    assert [row.office for row in store.archive.signatures("m1")] == ["chair", "recorder"]
    with pytest.raises(IntegrityError):
        store.archive.sign(signature("chair", minutes=2))
