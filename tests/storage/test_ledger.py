"""The ledger finds, counts and pages the same way on both databases, and its history keeps the order of the journal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.domain.events import Event
from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, demand, numbered_demand


@dataclass(frozen=True)
class Written(Event):
    pass


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        yield store


def line(store: UnitOfWork, identity: str, **changed: Any) -> dict[str, Any]:
    """A line of history under a journal row of its own."""
    seq = store.journal.append(Written(), NOON, bytes(16), None)
    row = {"seq": seq, "demand": identity, "at": NOON, "move": "queue", "after": "pending_triage", "round": 1}
    return row | {"actor": "专干", "details": {}} | changed


def test_demand_is_found_by_id_and_by_number(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(147, deadline=date(2026, 12, 31)))

    found = [store.ledger.demand(name) for name in ("d147", "XQ-2026-0147", "xq-2026-147", "XQ-2026-0148")]

    expected = ("d147", date(2026, 12, 31), 1)
    assert [row and (row.id, row.deadline, row.round) for row in found] == [expected, expected, expected, None]


@pytest.mark.parametrize("wrong", [{"state": "asleep"}, {"category": "love"}, {"channel": "pigeon"}, {"round": 0}])
def test_unknown_words_are_refused(store: UnitOfWork, wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        store.ledger.add(demand(**wrong))


def test_two_demands_cannot_have_one_number(store: UnitOfWork) -> None:
    store.ledger.add(numbered_demand(1))

    with pytest.raises(IntegrityError):
        store.ledger.add(numbered_demand(1) | {"id": "other"})


def test_sequence_counts_by_year(store: UnitOfWork) -> None:
    assert store.ledger.last_sequence(2026) == 0
    store.ledger.add_many([numbered_demand(7), numbered_demand(9)])
    store.ledger.add_many([])

    assert (store.ledger.last_sequence(2026), store.ledger.last_sequence(2027)) == (9, 0)


def test_known_references_belong_to_a_channel(store: UnitOfWork) -> None:
    batch = {"id": "x", "file_name": "留言.xlsx", "file_digest": "a" * 64, "added": 1200, "at": NOON, "actor": "专干"}
    store.ledger.add_batch(batch)
    store.ledger.add_many([demand(f"d{ref}", external_ref=f"ref {ref}", batch="x") for ref in range(1200)])

    wanted = [f"ref {ref}" for ref in range(1100, 1300)] + [f"ref {ref}" for ref in range(600)]

    assert len(store.ledger.known_refs("yard_meeting", wanted)) == 700
    assert store.ledger.known_refs("phone", wanted) == set()


def test_reference_comes_in_once_a_channel(store: UnitOfWork) -> None:
    store.ledger.add(demand("d1", external_ref="A"))
    store.ledger.add(demand("d2", external_ref="A", channel="phone"))

    with pytest.raises(IntegrityError):
        store.ledger.add(demand("d3", external_ref="A"))


def test_ledger_is_empty_until_the_first_draft(store: UnitOfWork) -> None:
    assert store.ledger.is_empty()
    store.ledger.add(demand(state="draft"))

    assert not store.ledger.is_empty()


def test_history_keeps_the_order_of_the_journal(store: UnitOfWork) -> None:
    store.ledger.add_many([demand("d1"), demand("d2")])
    store.ledger.remember(line(store, "d1", move="register"))
    store.ledger.remember_many([line(store, "d2"), line(store, "d1", details={"outcome": "passed"})])
    store.ledger.remember_many([])

    history = store.ledger.history("d1")

    assert [(row.seq, row.move, row.details) for row in history] == [
        (1, "register", {}),
        (3, "queue", {"outcome": "passed"}),
    ]


def test_history_explains_a_row_that_is_written(store: UnitOfWork) -> None:
    store.ledger.add(demand())

    with pytest.raises(IntegrityError):
        store.ledger.remember(line(store, "d1", seq=99))
        store.connection.commit()
