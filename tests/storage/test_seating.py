"""Tickets and seats: one live ticket of each origin, one phone a unit, guests numbered from one."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, after, seed


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        seed(store)
        yield store


def ticket(identity: str, unit: str = "u1", **changed: Any) -> dict[str, Any]:
    row = {"id": identity, "session": "s1", "unit": unit, "origin": "printed", "issued_at": NOON}
    return row | {"secret_hash": f"secret {identity}", "short_code_hash": f"code {identity}"} | changed


def seat(identity: str, unit: str | None = None, **changed: Any) -> dict[str, Any]:
    return {"id": identity, "session": "s1", "unit": unit, "token_hash": f"token {identity}", "made_at": NOON} | changed


def test_ticket_is_found_by_secret_and_by_short_code(store: UnitOfWork) -> None:
    store.seating.issue(ticket("t1"))

    found = [
        store.seating.ticket("s1", secret_hash="secret t1"),
        store.seating.ticket("s1", code_hash="code t1"),
        store.seating.ticket("s2", secret_hash="secret t1"),
        store.seating.ticket("s1", secret_hash="code t1"),
    ]
    assert [row and row.unit for row in found] == ["u1", "u1", None, None]


def test_second_ticket_of_an_origin_revokes_the_first(store: UnitOfWork) -> None:
    store.seating.issue(ticket("t1"))
    store.seating.issue(ticket("t2", origin="desk"))
    store.seating.issue(ticket("t3", issued_at=after(minutes=1)))

    assert store.seating.ticket("s1", secret_hash="secret t1") is None
    kept = [store.seating.ticket("s1", secret_hash=f"secret {name}") for name in ("t2", "t3")]
    assert [row and row.id for row in kept] == ["t2", "t3"]


def test_two_tickets_cannot_have_one_short_code(store: UnitOfWork) -> None:
    store.seating.issue(ticket("t1"))

    with pytest.raises(IntegrityError):
        store.seating.issue(ticket("t2", unit="u2", short_code_hash="code t1"))


def test_seat_is_found_by_its_token_until_it_is_revoked(store: UnitOfWork) -> None:
    store.seating.sit(seat("a", "u1"))
    store.seating.sit(seat("b", "u1"))
    store.seating.sit(seat("c", "u2"))

    others = store.seating.leave_others("s1", "u1", "b", NOON)

    assert others == 1
    assert store.seating.seat("token a") is None
    assert store.seating.seat("token c") == ("c", "s1", "100164", "u2", None, "代表2", "")
    assert store.seating.live("s1") == {"b": "u1", "c": "u2"}


def test_guests_are_numbered_and_become_seats(store: UnitOfWork) -> None:
    assert store.seating.next_guest_number("s1") == 1
    store.seating.sit(seat("a", guest_number=1))
    assert store.seating.seat("token a") == ("a", "s1", "100164", None, 1, "", "")

    store.seating.give_unit("a", "u3")

    row = store.seating.guest("s1", 1)
    assert row is not None and row.unit == "u3"
    assert store.seating.next_guest_number("s1") == 2
    assert store.seating.guest("s1", 2) is None


def test_two_guests_cannot_have_one_number(store: UnitOfWork) -> None:
    store.seating.sit(seat("a", guest_number=1))

    with pytest.raises(IntegrityError):
        store.seating.sit(seat("b", guest_number=1))
