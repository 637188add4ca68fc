"""Copies a database that is in use: a consistent moment of it, while the evening goes on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy.engine import make_url


def file_of(url: str) -> Path | None:
    """The file of an SQLite database; None for a database server, which has its own way to make backups."""
    parsed = make_url(url)
    return Path(parsed.database) if parsed.get_backend_name() == "sqlite" and parsed.database else None


def copy_database(source: Path, target: Path) -> None:
    """SQLite's online backup, in one file without a log beside it.

    All pages in one step: a copy in small steps starts over at every write, and in a busy hall never ends.
    """
    with closing(sqlite3.connect(source, timeout=30)) as here, closing(sqlite3.connect(target)) as there:
        here.backup(there)
        there.execute("PRAGMA journal_mode=DELETE").close()
