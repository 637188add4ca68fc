"""Ballots as rows: what is announced has a result, and what is due is found."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

from facilitator.storage.engine import Database
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, after, ballot, seed


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        seed(store)
        yield store


def test_ballot_comes_back_as_it_was_drafted(store: UnitOfWork) -> None:
    store.ballots.add(ballot(closes_at=after(minutes=5)))

    row = store.ballots.ballot("b1")

    assert row is not None
    assert (row.options, row.channels, row.closes_at) == ([["for", "赞成", "✓"]], ["phone"], after(minutes=5))
    assert row.plain_http_accepted is False
    assert store.ballots.ballot("b2") is None


def test_announced_ballot_has_a_result(store: UnitOfWork) -> None:
    store.ballots.add(ballot(state="closed"))
    with pytest.raises(IntegrityError), store.connection.begin_nested():
        store.ballots.change("b1", state="announced")

    store.ballots.change("b1", state="announced", result={"outcome": "passed", "tally": {"for": 17}})

    row = store.ballots.ballot("b1")
    assert row is not None and row.result == {"outcome": "passed", "tally": {"for": 17}}


@pytest.mark.parametrize("wrong", [{"state": "asleep"}, {"secrecy": "half"}])
def test_unknown_words_are_refused(store: UnitOfWork, wrong: dict[str, str]) -> None:
    with pytest.raises(IntegrityError):
        store.ballots.add(ballot(**wrong))


def test_ballots_of_an_item_stand_in_the_order_of_drafting(store: UnitOfWork) -> None:
    store.ballots.add(ballot("b2", drafted_at=after(minutes=1)))
    store.ballots.add(ballot("b1", state="void"))

    assert [row.id for row in store.ballots.of_item("i1")] == ["b1", "b2"]
    assert [row.id for row in store.ballots.of_session("s1")] == ["b1", "b2"]
    assert list(store.ballots.of_item("i2")) == []


def test_due_are_those_whose_announced_end_has_come(store: UnitOfWork) -> None:
    store.ballots.add(ballot("b1", closes_at=NOON))
    store.ballots.add(ballot("b2", closes_at=after(seconds=1)))
    store.ballots.add(ballot("b3"))
    store.ballots.add(ballot("b4", state="closed", closes_at=NOON))
    store.ballots.add(ballot("b5", state="closing", closes_at=after(minutes=-1)))

    assert {row.id for row in store.ballots.due(NOON)} == {"b1", "b5"}


def test_open_anywhere_sees_the_countdown_too(store: UnitOfWork) -> None:
    assert not store.ballots.open_anywhere()
    store.ballots.add(ballot(state="closing", closes_at=NOON))
    assert store.ballots.open_anywhere()
    store.ballots.change("b1", state="closed")
    assert not store.ballots.open_anywhere()
