"""The journal chains every row to the one before, reads back what was hashed, and names the rooms that changed."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from sqlalchemy.exc import DBAPIError, IntegrityError

from facilitator.domain.events import Event
from facilitator.domain.journal import GENESIS, check_chain, head_code
from facilitator.storage.engine import Database
from facilitator.storage.tables.journal import journal
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, after

SALT = bytes(range(16))


@dataclass(frozen=True)
class BellRung(Event):
    times: int
    by: str = "更夫"


def append(store: UnitOfWork, times: int, session: str | None = None) -> int:
    return store.journal.append(BellRung(times), after(minutes=times), SALT, session)


def test_append_numbers_and_chains_what_is_written(database: Database) -> None:
    with database.writing() as store:
        numbers = [append(store, times) for times in range(1, 21)]

    with database.reading() as store:
        entries = list(store.journal.entries())
    assert numbers == [entry.seq for entry in entries] == list(range(1, 21))
    assert entries[0].prev == GENESIS
    assert check_chain(entries) == []


def test_append_keeps_the_very_text_that_was_hashed(database: Database) -> None:
    with database.writing() as store:
        append(store, 3)

    with database.reading() as store:
        (entry,) = store.journal.entries()
    assert (entry.type, entry.body, entry.salt) == ("BellRung", '{"by":"更夫","times":3}', SALT)


def test_head_of_an_empty_journal_is_genesis(database: Database) -> None:
    with database.reading() as store:
        assert store.journal.head() == (0, GENESIS)
        assert store.journal.version() == 0
        assert store.journal.last_moment() is None
        assert store.journal.code() == head_code(GENESIS)


def test_head_is_read_anew_in_every_transaction(database: Database) -> None:
    with database.writing() as store:
        append(store, 1)
    with database.writing() as store:
        append(store, 2)
        inside = store.journal.version()

    with database.reading() as store:
        last = list(store.journal.entries())[-1]
        assert (inside, store.journal.head()) == (2, (2, last.hash))
        assert store.journal.code() == head_code(last.hash)
        assert store.journal.last_moment() == last.at


def test_taken_back_rows_leave_no_gap(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as store:
        append(store, 1)
        raise ZeroDivisionError

    with database.writing() as store:
        assert append(store, 2) == 1


def test_row_under_a_number_that_is_taken_is_refused(database: Database) -> None:
    """Two writers that read the same head: one of them must fail."""
    with database.writing() as store:
        append(store, 1)
        row = store.connection.execute(journal.select()).one()._asdict()

    with pytest.raises(IntegrityError), database.writing() as store:
        store.connection.execute(journal.insert(), {**row, "hash": bytes(32)})


@pytest.mark.parametrize("statement", [journal.update().values(type="Forged"), journal.delete()])
def test_journal_refuses_to_change_what_is_written(database: Database, statement: object) -> None:
    with database.writing() as store:
        append(store, 1)

    with pytest.raises(DBAPIError, match="append-only"), database.writing() as store:
        store.connection.execute(statement)  # type: ignore[call-overload]


def test_session_has_a_version_and_entries_of_its_own(database: Database) -> None:
    with database.writing() as store:
        for times, session in enumerate(("s1", None, "s2", "s1", "s2", "s2"), 1):
            append(store, times, session)
        touched = set(store.touched)

    with database.reading() as store:
        assert touched == {"s1", "s2"}
        assert [store.journal.version_of(session) for session in ("s1", "s2", "s3")] == [4, 6, 0]
        assert [entry.seq for entry in store.journal.entries("s2")] == [3, 5, 6]
        assert [entry.seq for entry in store.journal.entries("s2", after=3)] == [5, 6]


def test_latest_gives_the_newest_of_some_types(database: Database) -> None:
    with database.writing() as store:
        for times in range(1, 6):
            append(store, times, "s1")

    with database.reading() as store:
        assert [entry.seq for entry in store.journal.latest("s1", ("BellRung", "Other"), 2)] == [5, 4]
        assert store.journal.latest("s1", ("Other",), 2) == []


def test_row_is_found_by_the_beginning_of_its_hash(database: Database) -> None:
    with database.writing() as store:
        for times, session in enumerate(("s1", None, "s2"), 1):
            append(store, times, session)

    with database.reading() as store:
        for entry, session in zip(store.journal.entries(), ("s1", None, "s2"), strict=True):
            assert store.journal.beginning_with(entry.hash[:5]) == (entry, session)
        assert store.journal.beginning_with(bytes(5)) is None


def test_moment_is_kept_with_its_zone(database: Database) -> None:
    with database.writing() as store:
        store.journal.append(BellRung(1), NOON, SALT, None)

    with database.reading() as store:
        assert store.journal.last_moment() == "2026-11-25T04:00:00+00:00"
