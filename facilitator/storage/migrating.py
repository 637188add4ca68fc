"""Brings a database to the newest tables, or back: Alembic without an .ini file, so that a wheel can do it too.

Alembic is loaded when it is needed only: with its templates and their lexers it is a seventh of every start.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, create_engine, event, inspect, text
from sqlalchemy.engine import make_url

from facilitator.storage.searching import fill_search

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
NEWEST, NOTHING = "head", "base"


class ForeignKeysBroken(Exception):
    """A migration would have left rows that point nowhere; it was taken back."""


def upgrade(url: str, revision: str = NEWEST) -> None:
    """Bring the database to this revision in one transaction; a database that is there already is left alone."""
    from alembic import command

    with _connection(url) as connection:
        command.upgrade(_config(connection), revision)
        if revision == NEWEST:
            fill_search(connection)
        _check_foreign_keys(connection)


def downgrade(url: str, revision: str = NOTHING) -> None:
    from alembic import command

    with _connection(url) as connection:
        command.downgrade(_config(connection), revision)
        _check_foreign_keys(connection)


def at_newest(url: str) -> bool:
    """True when nothing is left to migrate."""
    with _connection(url) as connection:
        if not inspect(connection).has_table("alembic_version"):
            return False
        found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return bool(found == newest_step())


def newest_step() -> str:
    """The revision of the last step, with which the name of its file begins."""
    return max(file.name for file in (MIGRATIONS / "versions").glob("[0-9]*.py")).partition("_")[0]


def _config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


@contextmanager
def _connection(url: str) -> Iterator[Connection]:
    """One transaction. SQLite rebuilds whole tables, so whoever changed them checks its foreign keys at the end."""
    parsed = make_url(url)
    engine = create_engine(url)
    if parsed.get_backend_name() == "sqlite":
        if parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        event.listen(engine, "connect", _begin_ourselves)
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _begin_ourselves(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # the driver commits before DDL, and half a migration would stay behind
    for pragma in ("foreign_keys=OFF", "journal_mode=WAL", "synchronous=FULL", "busy_timeout=10000"):
        connection.execute(f"PRAGMA {pragma}").close()


def _check_foreign_keys(connection: Connection) -> None:
    """PostgreSQL looked already, row by row."""
    if connection.dialect.name != "sqlite":
        return
    broken = connection.execute(text("PRAGMA foreign_key_check")).all()
    if broken:
        raise ForeignKeysBroken(", ".join(sorted({str(row[0]) for row in broken})))
