"""The watch notices commits of other connections and processes, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, func, insert, select

from facilitator.storage.commit_watch import CommitWatch
from facilitator.storage.engine import Database, open_database

NUMBERS = Table("numbers", MetaData(), Column("number", Integer, primary_key=True))


@pytest.fixture
def database(empty_url: str) -> Iterator[Database]:
    opened = open_database(empty_url)
    NUMBERS.metadata.create_all(opened.writer)
    yield opened
    opened.close()


def put(database: Database, number: int) -> None:
    with database.writing() as unit:
        unit.connection.execute(insert(NUMBERS), {"number": number})


def test_watch_notices_each_commit_once(database: Database) -> None:
    watch = CommitWatch(database.reader)

    seen = [watch.moved()]
    put(database, 1)
    seen += [watch.moved(), watch.moved()]
    put(database, 2)
    put(database, 3)
    seen += [watch.moved(), watch.moved()]

    watch.close()
    assert seen == [False, True, False, True, False]


def test_watch_takes_no_notice_of_readers(database: Database) -> None:
    watch = CommitWatch(database.reader)

    with database.reading() as unit:
        unit.connection.scalar(select(func.count()).select_from(NUMBERS))
    moved_by_reading = watch.moved()

    watch.close()
    assert moved_by_reading is False
