"""Kept answers belong to one actor and are forgotten in time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from facilitator.storage.engine import Database, open_database
from facilitator.storage.tables import metadata

NOON = datetime(2026, 11, 25, 4, 0, tzinfo=UTC)


@pytest.fixture
def database(empty_url: str) -> Iterator[Database]:
    opened = open_database(empty_url)
    metadata.create_all(opened.writer)
    yield opened
    opened.close()


def test_answers_are_found_by_actor_and_key(database: Database) -> None:
    with database.writing() as store:
        store.answers.keep("a", "k", "digest", "answer", NOON)

    with database.reading() as store:
        row = store.answers.find("a", "k")
        assert row is not None and (row.request_digest, row.answer) == ("digest", "answer")
        assert store.answers.find("b", "k") is None
        assert store.answers.find("a", "l") is None


def test_answers_are_forgotten_when_they_are_old(database: Database) -> None:
    with database.writing() as store:
        store.answers.keep("a", "old", "digest", "answer", NOON - timedelta(seconds=1))
        store.answers.keep("a", "new", "digest", "answer", NOON)

        store.answers.forget_before(NOON)

        assert store.answers.find("a", "old") is None
        assert store.answers.find("a", "new") is not None
