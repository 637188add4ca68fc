"""Speeches and proposals as rows: one turn at a time, one key one row, merged without chains, on both databases."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.sessions.stage import Timer
from facilitator.storage.engine import Database
from facilitator.storage.speaking import clock_of
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, after, item, seed, session


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        seed(store)
        yield store


def speech(identity: str, minutes: int = 0, **changed: Any) -> dict[str, Any]:
    row = {"id": identity, "session": "s1", "item": "i1", "unit": "u1", "name": "王芳", "stance": "neither"}
    return row | {"asked_at": after(minutes=minutes), "key": f"key-{identity}"} | changed


def proposal(identity: str, minutes: int = 0, **changed: Any) -> dict[str, Any]:
    row = {"id": identity, "session": "s1", "item": "i1", "unit": "u1", "author": "王芳", "text": "路口装一面凸面镜"}
    return row | {"state": "waiting", "key": f"key-{identity}", "made_at": after(minutes=minutes)} | changed


def test_speeches_stand_in_the_order_of_asking(store: UnitOfWork) -> None:
    store.speaking.add(speech("a", 2))
    store.speaking.add(speech("b", 1, withdrawn_at=after(minutes=3)))

    assert [row.id for row in store.speaking.of_session("s1")] == ["b", "a"]
    assert store.speaking.of_session("s2") == []
    kept = store.speaking.by_key("s1", "key-a")
    assert kept is not None and (kept.id, kept.asked_at) == ("a", after(minutes=2))
    assert store.speaking.by_key("s2", "key-a") is None


def test_one_turn_at_a_time(store: UnitOfWork) -> None:
    store.speaking.add(speech("a"))
    store.speaking.add(speech("b"))
    store.speaking.change("a", given_at=NOON)
    now = store.speaking.now("s1")
    assert now is not None and now.id == "a"

    with pytest.raises(IntegrityError), store.connection.begin_nested():
        store.speaking.change("b", given_at=NOON)

    store.speaking.change("a", finished_at=after(minutes=2))
    assert store.speaking.now("s1") is None
    store.speaking.change("b", given_at=NOON)


def test_one_key_asks_once(store: UnitOfWork) -> None:
    store.speaking.add(speech("a", key="same"))
    with pytest.raises(IntegrityError), store.connection.begin_nested():
        store.speaking.add(speech("b", key="same"))
    store.speaking.add(speech("c", key=None))
    store.speaking.add(speech("d", key=None))
    assert len(store.speaking.of_session("s1")) == 3


def test_clock_of_a_turn_is_kept(store: UnitOfWork) -> None:
    store.speaking.add(speech("a"))
    asked = store.speaking.speech("a")
    assert asked is not None and clock_of(asked) is None

    store.speaking.set_timer("a", Timer(120, 45, NOON))

    given = store.speaking.speech("a")
    assert given is not None and clock_of(given) == Timer(120, 45, NOON)


def test_proposals_stand_in_the_order_of_making(store: UnitOfWork) -> None:
    store.rooms.add(session("s2"), [item("i2", session="s2")])
    store.proposals.add(proposal("a", 2))
    store.proposals.add(proposal("b", 1))
    store.proposals.add(proposal("c", 0, session="s2", item="i2"))

    assert [row.id for row in store.proposals.of_session("s1")] == ["b", "a"]
    assert [row.id for row in store.proposals.of_item("i2")] == ["c"]
    kept = store.proposals.by_key("s1", "key-b")
    assert kept is not None and kept.id == "b"
    assert store.proposals.by_key("s1", "key-c") is None


def test_one_key_proposes_once(store: UnitOfWork) -> None:
    store.proposals.add(proposal("a", key="same"))
    with pytest.raises(IntegrityError), store.connection.begin_nested():
        store.proposals.add(proposal("b", key="same"))
    assert [row.id for row in store.proposals.of_session("s1")] == ["a"]


def test_merging_leaves_no_chain(store: UnitOfWork) -> None:
    for name in ("a", "b", "c"):
        store.proposals.add(proposal(name))
    store.proposals.merge("a", "b", state="merged")
    store.proposals.merge("b", "c", state="merged")

    assert {row.id: row.merged_into for row in store.proposals.of_session("s1")} == {"a": "c", "b": "c", "c": None}


def test_unit_seconds_a_proposal_once(store: UnitOfWork) -> None:
    store.proposals.add(proposal("a"))
    store.proposals.add(proposal("b"))
    store.proposals.second("a", "u2", NOON)
    store.proposals.second("a", "u3", NOON)
    with pytest.raises(IntegrityError), store.connection.begin_nested():
        store.proposals.second("a", "u2", NOON)

    assert store.proposals.seconds("s1") == {"a": frozenset({"u2", "u3"})}
    assert (store.proposals.has_seconded("a", "u2"), store.proposals.has_seconded("b", "u2")) == (True, False)
