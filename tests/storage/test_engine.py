"""The two engines: the writer's is durable, a reader sees one moment and can change nothing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from facilitator.domain.events import Event
from facilitator.domain.journal import check_chain
from facilitator.storage.engine import Database, open_database
from tests.factories.rows import NOON, person, seed


@dataclass(frozen=True)
class BellRung(Event):
    pass


def setting(database: Database, name: str) -> object:
    with database.writer.connect() as connection:
        return connection.scalar(text(f"PRAGMA {name}"))


@pytest.mark.parametrize("migrated_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("name", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("secure_delete", 1), ("trusted_schema", 0)],
)
def test_writer_survives_a_power_cut(database: Database, name: str, value: object) -> None:
    """synchronous=2 is FULL; with 1 an acknowledged vote may be gone when the light comes back."""
    assert setting(database, name) == value


def test_reader_can_change_nothing(database: Database) -> None:
    with pytest.raises(DBAPIError), database.reading() as store:
        store.staff.add(person())

    with database.reading() as store:
        assert store.staff.find("p1") is None


def test_reader_sees_one_moment(database: Database) -> None:
    with database.reading() as reader:
        before = list(reader.staff.everyone())
        with database.writing() as store:
            store.staff.add(person())
        assert list(reader.staff.everyone()) == before

    with database.reading() as reader:
        assert len(reader.staff.everyone()) == 1


def test_reader_of_a_session_stands_in_nobodys_way(database: Database) -> None:
    with database.writing() as store:
        seed(store)

    with database.reading() as reader:
        reader.rooms.session("s1")
        with database.writing() as store:
            store.connection.execute(text(patience(database)))
            store.rooms.change("s1", state="gathering")
            with database.reading() as another:
                row = another.rooms.session("s1")

    assert row is not None and row.state == "planned"


def patience(database: Database) -> str:
    """Fail rather than wait for ever where a lock would be in the way."""
    return "SET LOCAL lock_timeout = 500" if database.writer.dialect.name == "postgresql" else "SELECT 1"


def test_writers_of_two_processes_take_turns(migrated_url: str) -> None:
    """Each seals onto the head that the other has left; nobody is refused."""
    databases = [open_database(migrated_url) for _process in range(2)]

    def ring(database: Database) -> None:
        for _time in range(25):
            with database.writing() as store:
                store.journal.append(BellRung(), NOON, bytes(16), None)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(ring, databases))

    with databases[0].reading() as store:
        entries = list(store.journal.entries())
    for database in databases:
        database.close()
    assert len(entries) == 50
    assert check_chain(entries) == []


def test_reference_to_nothing_is_refused(database: Database) -> None:
    with pytest.raises(DBAPIError), database.writing() as store:
        store.rooms.recuse("no item", "no unit", "承包方亲属", person()["added_at"])


def test_closed_database_opens_again(migrated_url: str) -> None:
    database = open_database(migrated_url)
    with database.writing() as store:
        store.staff.add(person())
    database.close()

    again = open_database(migrated_url)
    with again.reading() as reader:
        assert reader.staff.find("p1") is not None
    again.close()
