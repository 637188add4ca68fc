"""Batches, papers handed out and hands are kept with their whole story, on SQLite and on PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import ballot, seed

AT = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        seed(store)
        store.ballots.add(ballot("named"))
        store.ballots.add(ballot("secret", secrecy="secret"))
        yield store


def batch(identity: str, minute: int = 0, **changed: Any) -> dict[str, Any]:
    row = {"id": identity, "ballot": "named", "teller": "监票人", "entered_by": "p1", "returned": []}
    return row | {"sheet": None, "collector": None, "entered_at": AT + timedelta(minutes=minute)} | changed


def paper(serial: str, unit: str | None = "u1") -> dict[str, Any]:
    return {"serial": serial, "unit": unit, "choices": ["for"], "invalid": False}


def hands(identity: str, minute: int, votes: int) -> dict[str, Any]:
    counts = {"for": votes, "against": 0, "abstain": 0}
    row = {"id": identity, "ballot": "named", "counts": counts, "units": None, "tellers": ["甲", "乙"]}
    return row | {"entered_at": AT + timedelta(minutes=minute)}


def test_batches_wait_until_they_are_confirmed_or_withdrawn(store: UnitOfWork) -> None:
    for place, name in enumerate(("b1", "b2", "b3")):
        store.entering.add(batch(name, place), [paper(f"00{place}", f"u{place + 1}")])

    store.entering.change("b1", confirmed_by="计票人", confirmed_at=AT)
    store.entering.change("b2", withdrawn_at=AT)

    assert [row.id for row in store.entering.waiting("named")] == ["b3"]
    assert [row.id for row in store.entering.batches("named")] == ["b1", "b2", "b3"]
    assert store.entering.serials("named") == {"000": "b1", "002": "b3"}
    assert store.entering.keyed_once("named") == {"u3"}


def test_rows_of_a_sheet_have_no_serial(store: UnitOfWork) -> None:
    store.entering.add(batch("b1", sheet="第1张", collector="网格员"), [paper("1")])

    assert store.entering.serials("named") == {}
    assert [row.serial for row in store.entering.papers("b1")] == ["1"]


def test_units_of_a_secret_batch_are_known_until_it_is_confirmed(store: UnitOfWork) -> None:
    store.entering.add(batch("b1", ballot="secret", returned=["u1", "u2"]), [paper("1", None), paper("2", None)])
    assert store.entering.keyed_once("secret") == {"u1", "u2"}

    store.entering.change("b1", confirmed_by="计票人", confirmed_at=AT, returned=[])

    assert store.entering.keyed_once("secret") == frozenset()


def test_batch_takes_two_people(store: UnitOfWork) -> None:
    store.entering.add(batch("b1"), [paper("1")])

    with pytest.raises(IntegrityError):
        store.entering.change("b1", confirmed_by="监票人", confirmed_at=AT)


def test_second_count_of_hands_replaces_the_first_and_keeps_it(store: UnitOfWork) -> None:
    store.entering.count_hands(hands("h1", 0, 9))
    store.entering.count_hands(hands("h2", 1, 8))

    standing = store.entering.hands("named")
    assert standing is not None and (standing.id, standing.counts["for"]) == ("h2", 8)
    assert [(row.id, row.replaced_at is None) for row in store.entering.all_hands("named")] == [
        ("h1", False),
        ("h2", True),
    ]
    assert store.entering.hands("secret") is None


def test_paper_given_back_may_go_out_again_under_another_serial(store: UnitOfWork) -> None:
    out = {"ballot": "named", "unit": "u1", "serial": "001", "at": AT, "by": "计票人"}
    store.entering.hand_out([out, {**out, "unit": "u2", "serial": None}])
    assert store.entering.handed("named") == {"u1": "001", "u2": None}

    store.entering.take_back("named", ["u1"], AT)
    assert store.entering.handed("named") == {"u2": None}
    store.entering.hand_out([{**out, "serial": "009"}])

    assert store.entering.handed("named") == {"u1": "009", "u2": None}


def test_two_papers_of_one_serial_are_never_out(store: UnitOfWork) -> None:
    out = {"ballot": "named", "unit": "u1", "serial": "001", "at": AT, "by": "计票人"}

    with pytest.raises(IntegrityError):
        store.entering.hand_out([out, {**out, "unit": "u2"}])


def test_returned_papers_lie_in_the_box_by_tracker_and_units_by_name(store: UnitOfWork) -> None:
    rows = [
        {"tracker": bytes([byte]) * 16, "channel": "paper", "choices": [choice], "invalid": False}
        for byte, choice in ((9, "for"), (2, "against"))
    ]

    store.box.put_returned("secret", ["u2", "u1"], rows)

    assert [row.choices for row in store.box.papers("secret")] == [["against"], ["for"]]
    assert store.box.channels("secret") == [("u1", "paper"), ("u2", "paper")]


def test_hands_by_name_are_taken_out_and_papers_stay(store: UnitOfWork) -> None:
    vote = {"ballot": "named", "choices": ["for"], "invalid": False, "helped_by": None}
    store.box.put_named({**vote, "unit": "u1", "channel": "hands", "key": "a"})
    store.box.put_named({**vote, "unit": "u2", "channel": "paper", "key": "b"})

    store.box.take_out_hands("named")

    assert store.box.channels("named") == [("u2", "paper")]
