"""Once a secret box was rewritten, the database's own log keeps nothing of what was there before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.engine import make_url

from facilitator.storage.engine import Database
from facilitator.storage.exchange import ThreadExchange
from facilitator.storage.forgetting import forget_order
from facilitator.storage.uow import UnitOfWork
from facilitator.storage.writer import Writer
from tests.factories.rows import ballot, seed

SECRET = b"a tracker of 16b"


@pytest.fixture
def writer(database: Database) -> Iterator[Writer]:
    made = Writer(database.writer, ThreadExchange())
    yield made
    made.stop()


def vote(unit: UnitOfWork) -> None:
    seed(unit)
    unit.ballots.add(ballot(secrecy="secret"))
    unit.box.put_secret("b1", "u1", "phone", {"tracker": SECRET, "choices": ["for"], "invalid": False})


def shuffle(unit: UnitOfWork) -> None:
    unit.box.shuffle("b1")


def nothing(_unit: UnitOfWork) -> None:
    """Answered after what the writer had to do before."""


def log(database: Database) -> bytes:
    return Path(f"{make_url(str(database.writer.url)).database}-wal").read_bytes()


def files(database: Database) -> list[Any]:
    """The numbers of the files that PostgreSQL keeps the two tables in; a table written anew is another file."""
    with database.reading() as store:
        query = text("SELECT pg_relation_filenode('turnout'), pg_relation_filenode('secret_papers')")
        return list(store.connection.execute(query).one())


@pytest.mark.parametrize("migrated_url", ["sqlite"], indirect=True)
def test_log_is_empty_after_the_box_was_rewritten(database: Database, writer: Writer) -> None:
    writer.submit(vote)
    assert SECRET in log(database)

    writer.submit(shuffle)
    writer.submit(nothing)

    assert SECRET not in log(database)


@pytest.mark.parametrize("migrated_url", ["sqlite"], indirect=True)
def test_reader_of_old_pages_only_puts_it_off(database: Database, writer: Writer) -> None:
    writer.submit(vote)
    with database.reading() as store:
        store.box.papers("b1")
        writer.submit(shuffle)
        writer.submit(nothing)
        kept_for_the_reader = SECRET in log(database)

    writer.submit(nothing)

    assert kept_for_the_reader
    assert SECRET not in log(database)


@pytest.mark.parametrize("migrated_url", ["postgresql"], indirect=True)
def test_tables_are_written_anew_after_the_box_was_rewritten(database: Database, writer: Writer) -> None:
    writer.submit(vote)
    before = files(database)

    writer.submit(shuffle)
    writer.submit(nothing)

    assert not set(before) & set(files(database))


@pytest.mark.parametrize("migrated_url", ["postgresql"], indirect=True)
def test_reader_of_an_old_table_only_puts_it_off(database: Database, writer: Writer) -> None:
    writer.submit(vote)
    before = files(database)
    with database.reading() as store:
        store.box.papers("b1")
        writer.submit(shuffle)
        writer.submit(nothing)
        assert files(database)[1] == before[1]

    writer.submit(nothing)

    assert not set(before) & set(files(database))


def test_forgetting_leaves_rows_and_settings_as_they_were(database: Database) -> None:
    with database.writing() as store:
        vote(store)

    assert forget_order(database.writer) is True

    with database.writing() as store:
        assert [row.tracker for row in store.box.papers("b1")] == [SECRET]
        setting = "PRAGMA busy_timeout" if database.writer.dialect.name == "sqlite" else "SHOW lock_timeout"
        assert store.connection.scalar(text(setting)) in (10000, "0")
