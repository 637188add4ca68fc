"""A copy of a database in use is one moment of it, whole."""

from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from facilitator.storage.copying import copy_database, file_of


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("sqlite:////srv/community.db", Path("/srv/community.db")),
        ("sqlite://", None),
        ("postgresql+psycopg://localhost/community", None),
    ],
)
def test_file_of_an_embedded_database_only(url: str, file: Path | None) -> None:
    assert file_of(url) == file


def test_copy_is_consistent_while_somebody_writes(tmp_path: Path) -> None:
    """Two tables that always agree inside one transaction agree in every copy."""
    source = tmp_path / "community.db"
    with closing(sqlite3.connect(source)) as database:
        database.executescript("PRAGMA journal_mode=WAL; CREATE TABLE one (n); CREATE TABLE two (n);")
    stop = threading.Event()

    def write() -> None:
        with closing(sqlite3.connect(source, timeout=30, isolation_level=None)) as database:
            while not stop.is_set():
                database.execute("BEGIN IMMEDIATE")
                database.execute("INSERT INTO one VALUES (1)")
                database.execute("INSERT INTO two VALUES (1)")
                database.execute("COMMIT")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(10):
            copy_database(source, tmp_path / f"copy-{number}.db")
    finally:
        stop.set()
        writer.join()

    for copy in tmp_path.glob("copy-*.db"):
        with closing(sqlite3.connect(copy)) as database:
            (one,), (two,) = (database.execute(f"SELECT count(*) FROM {name}").fetchone() for name in ("one", "two"))  # noqa: S608
        assert one == two


def test_copy_is_one_file(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "community.db")) as database:
        database.executescript("PRAGMA journal_mode=WAL; CREATE TABLE one (n);")

    copy_database(tmp_path / "community.db", tmp_path / "copy.db")

    assert [path.name for path in tmp_path.glob("copy.db*")] == ["copy.db"]
