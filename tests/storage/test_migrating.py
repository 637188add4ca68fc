"""The migrations make the tables that the code speaks of, both ways, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text
from sqlalchemy.exc import DatabaseError

from facilitator.storage.migrating import MIGRATIONS, at_newest, downgrade, newest_step, upgrade
from facilitator.storage.tables import metadata

ROW = "(1, '2026-11-25T19:30:00+08:00', 'Noted', '{}', :salt, :zero, :one)"
VALUES = {"salt": bytes(16), "zero": bytes(32), "one": bytes([1]) * 32}


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    engine = create_engine(url)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def checks(connection: Connection) -> dict[str, set[str]]:
    """Table → its CHECK constraints; Alembic's own comparison leaves them out."""
    inspector = inspect(connection)
    return {
        table: {f"{check['name']}: {check['sqltext']}" for check in inspector.get_check_constraints(table)}
        for table in inspector.get_table_names()
        if table != "alembic_version"
    }


def write_an_entry(connection: Connection) -> None:
    statement = f"INSERT INTO journal (seq, at, type, body, salt, prev, hash) VALUES {ROW}"  # noqa: S608
    connection.execute(text(statement), VALUES)


def test_upgrade_makes_exactly_the_tables_of_the_code(empty_url: str) -> None:
    upgrade(empty_url)

    with connected(empty_url) as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    assert at_newest(empty_url)


def test_newest_step_is_the_head_that_alembic_finds() -> None:
    assert newest_step() == ScriptDirectory(str(MIGRATIONS)).get_current_head()


def test_upgrade_makes_exactly_the_checks_of_the_code(empty_url: str) -> None:
    upgrade(empty_url)
    with connected(empty_url) as connection:
        migrated = checks(connection)
    downgrade(empty_url)

    with connected(empty_url) as connection:
        metadata.create_all(connection)
        assert migrated == checks(connection)


def test_downgrade_leaves_nothing_and_the_way_up_is_open_again(empty_url: str) -> None:
    upgrade(empty_url)

    downgrade(empty_url)

    with connected(empty_url) as connection:
        assert inspect(connection).get_table_names() == ["alembic_version"]
    upgrade(empty_url)
    assert at_newest(empty_url)


def test_upgrade_twice_changes_nothing(sqlite_url: str) -> None:
    upgrade(sqlite_url)
    with connected(sqlite_url) as connection:
        write_an_entry(connection)

    upgrade(sqlite_url)

    with connected(sqlite_url) as connection:
        assert connection.scalar(text("SELECT count(*) FROM journal")) == 1


@pytest.mark.parametrize("change", ["UPDATE journal SET type = 'Forged'", "DELETE FROM journal"])
def test_journal_refuses_to_change_what_is_written(empty_url: str, change: str) -> None:
    upgrade(empty_url)
    with connected(empty_url) as connection:
        write_an_entry(connection)

    with pytest.raises(DatabaseError, match="append-only"), connected(empty_url) as connection:
        connection.execute(text(change))


def test_journal_refuses_to_be_emptied_on_postgresql(postgres_url: str) -> None:
    upgrade(postgres_url)

    with pytest.raises(DatabaseError, match="append-only"), connected(postgres_url) as connection:
        connection.execute(text("TRUNCATE journal CASCADE"))


def test_box_keeps_no_row_numbers(sqlite_url: str) -> None:
    upgrade(sqlite_url)

    with connected(sqlite_url) as connection:
        made = connection.scalar(text("SELECT sql FROM sqlite_master WHERE name = 'secret_papers'"))
    assert "WITHOUT ROWID" in str(made)
