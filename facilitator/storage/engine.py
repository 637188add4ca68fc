"""Opens the database: one writing engine, one reading engine, and the pragmas that a power cut asks for.

SQLite: WAL with synchronous=FULL (NORMAL loses acknowledged votes on a power cut), BEGIN IMMEDIATE for the writer
(a deferred transaction that upgrades fails at once), foreign keys on. Readers never write (query_only).
PostgreSQL: writers take turns by a lock that lasts as long as their transaction; readers see one moment, read-only.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.pool import StaticPool

from facilitator.storage.uow import UnitOfWork

WRITER_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "busy_timeout=10000",
    "fullfsync=ON",
    "checkpoint_fullfsync=ON",
)
READER_PRAGMAS = ("query_only=ON", "foreign_keys=ON", "trusted_schema=OFF", "busy_timeout=10000")
TAKE_TURN = "SELECT pg_advisory_xact_lock(20261125)"


@dataclass(frozen=True)
class Database:
    """The two engines over one database. The writer's belongs to one thread; readers share a pool."""

    writer: Engine
    reader: Engine

    @contextmanager
    def reading(self) -> Iterator[UnitOfWork]:
        """One consistent snapshot, released at the end."""
        with self.reader.connect() as connection:
            yield UnitOfWork(connection)

    @contextmanager
    def writing(self) -> Iterator[UnitOfWork]:
        """One transaction of its own, for processes that have no group-commit writer (migrations, tests)."""
        with self.writer.begin() as connection:
            yield UnitOfWork(connection)

    def forget_answers(self) -> None:
        """After everything was emptied: no connection keeps what it derived from rows that are gone."""
        self.close()

    def close(self) -> None:
        self.reader.dispose()
        self.writer.dispose()


def open_database(url: str) -> Database:
    """Open both engines. The folder of an SQLite file is made when it is missing."""
    parsed = make_url(url)
    if parsed.get_backend_name() == "sqlite":
        if parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        return Database(_sqlite(url, WRITER_PRAGMAS, "BEGIN IMMEDIATE"), _sqlite(url, READER_PRAGMAS, "BEGIN"))
    return Database(_postgresql_writer(url), _postgresql_reader(url))


def _postgresql_writer(url: str) -> Engine:
    """Takes its turn before it reads anything, as BEGIN IMMEDIATE does: two processes never seal onto one head."""
    engine = create_engine(url, pool_size=1, max_overflow=0)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(TAKE_TURN))
    return engine


def _postgresql_reader(url: str) -> Engine:
    options = {"postgresql_readonly": True}
    pool = {"pool_size": 16, "max_overflow": 0, "pool_timeout": 10}
    return create_engine(url, isolation_level="REPEATABLE READ", execution_options=options, **pool)


def _sqlite(url: str, pragmas: tuple[str, ...], begin: str) -> Engine:
    options: dict[str, Any] = {"connect_args": {"check_same_thread": False, "timeout": 10}}
    if begin == "BEGIN IMMEDIATE":
        options["poolclass"] = StaticPool
    else:
        options |= {"pool_size": 16, "max_overflow": 16}
    engine = create_engine(url, **options)

    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # the driver's own BEGIN comes too late; see _begin
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    def start(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "connect", prepare)
    event.listen(engine, "begin", start)
    return engine
