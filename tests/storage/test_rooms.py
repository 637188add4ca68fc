"""Sessions as rows: agenda, presence counted once a unit, recusals and interruptions."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, after, item, seed, session


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        seed(store)
        yield store


def stay(identity: str, unit: str | None, minutes: int = 0, **changed: Any) -> dict[str, Any]:
    row = {"id": identity, "session": "s1", "unit": unit, "name": "刘昇珺", "capacity": "voter", "method": "desk"}
    return row | {"came_at": after(minutes=minutes)} | changed


def test_session_is_found_by_id_and_by_code(store: UnitOfWork) -> None:
    row = store.rooms.session("s1")

    assert row is not None and (row.title, row.starts_at, row.scrutineers) == ("路灯合同", NOON, [])
    by_code = store.rooms.by_code(row.code)
    assert by_code is not None and by_code.id == "s1"
    assert store.rooms.session("s2") is None
    assert store.rooms.by_code("999999") is None


def test_two_sessions_cannot_have_one_code(store: UnitOfWork) -> None:
    row = store.rooms.session("s1")
    assert row is not None

    with pytest.raises(IntegrityError):
        store.rooms.add(session("s2", code=row.code), [item("i2", session="s2")])


def test_unknown_state_is_refused(store: UnitOfWork) -> None:
    with pytest.raises(IntegrityError):
        store.rooms.change("s1", state="asleep")


def test_sessions_are_listed_by_time_and_by_state(store: UnitOfWork) -> None:
    store.rooms.add(session("s2", starts_at=after(days=1), state="running"), [item("i2", session="s2")])
    store.rooms.add(session("s3", starts_at=after(days=-1), state="running"), [item("i3", session="s3")])

    assert [row.id for row in store.rooms.all_sessions()] == ["s2", "s1", "s3"]
    assert [row.id for row in store.rooms.in_states(["running", "paused"])] == ["s3", "s2"]


def test_agenda_stands_in_order_and_changes(store: UnitOfWork) -> None:
    store.rooms.add(
        session("s2"), [item("i3", session="s2", position=2), item("i2", session="s2", position=1, note="要点")]
    )

    store.rooms.change_item("i2", state="open")

    assert [(row.id, row.state, row.note) for row in store.rooms.items("s2")] == [
        ("i2", "open", "要点"),
        ("i3", "waiting", ""),
    ]
    assert store.rooms.item("i9") is None


def test_unit_is_present_once_until_it_leaves(store: UnitOfWork) -> None:
    store.rooms.come(stay("a", "u1"))
    with pytest.raises(IntegrityError), store.connection.begin_nested():
        store.rooms.come(stay("b", "u1", minutes=1))

    assert store.rooms.is_in("s1", "u1")
    assert store.rooms.go("s1", "u1", after(minutes=2)) == 1
    assert store.rooms.go("s1", "u1", after(minutes=3)) == 0
    assert not store.rooms.is_in("s1", "u1")

    store.rooms.come(stay("c", "u1", minutes=4))
    assert store.rooms.present("s1") == {"u1"}
    assert [row.id for row in store.rooms.attendance("s1")] == ["a", "c"]


def test_observers_are_counted_apart(store: UnitOfWork) -> None:
    store.rooms.come(stay("a", "u1"))
    store.rooms.come(stay("b", None, capacity="observer"))
    store.rooms.come(stay("c", "u2", capacity="observer"))
    store.rooms.come(stay("d", None, capacity="observer", left_at=after(minutes=1)))

    assert store.rooms.present("s1") == {"u1"}
    assert store.rooms.observers("s1") == 2
    assert not store.rooms.is_in("s1", "u2")


def test_unit_recuses_itself_once_an_item(store: UnitOfWork) -> None:
    store.rooms.recuse("i1", "u2", "承包方亲属", after(minutes=1))
    store.rooms.recuse("i1", "u1", "承包方亲属", NOON)

    assert [row.unit for row in store.rooms.recusals("i1")] == ["u1", "u2"]
    with pytest.raises(IntegrityError):
        store.rooms.recuse("i1", "u1", "又一次", NOON)


def test_interruption_is_kept_from_when_to_when(store: UnitOfWork) -> None:
    cut = {"id": "x", "session": "s1", "began_at": NOON, "ended_at": after(minutes=2), "reason": "停电"}
    store.rooms.interrupt(cut)

    (row,) = store.rooms.interruptions("s1")
    assert (row.began_at, row.ended_at) == (NOON, after(minutes=2))


def test_interruption_cannot_end_before_it_began(store: UnitOfWork) -> None:
    with pytest.raises(IntegrityError):
        store.rooms.interrupt(
            {"id": "x", "session": "s1", "began_at": NOON, "ended_at": after(minutes=-1), "reason": "停电"}
        )
