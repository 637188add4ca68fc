"""The database says itself what is broken in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from sqlalchemy.engine import make_url

from facilitator.storage.engine import open_database
from facilitator.storage.migrating import upgrade


def faults(url: str) -> list[str]:
    database = open_database(url)
    with database.reading() as unit:
        found = unit.soundness.faults()
    database.close()
    return found


def test_sound_database_has_no_faults(empty_url: str) -> None:
    upgrade(empty_url)

    assert faults(empty_url) == []


def test_row_that_points_nowhere_is_a_fault(sqlite_url: str) -> None:
    upgrade(sqlite_url)
    with closing(sqlite3.connect(str(make_url(sqlite_url).database))) as database:
        database.execute("INSERT INTO log_ins VALUES ('x', 'nobody', '2026', '2026')")
        database.commit()

    assert faults(sqlite_url) == ["“log_ins”第 1 行指向不存在的“persons”"]
