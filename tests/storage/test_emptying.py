"""Emptying a database in use: one person stays, and the journal and the books are guarded as before."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select, text
from sqlalchemy.exc import DatabaseError

from facilitator.storage.emptying import empty
from facilitator.storage.engine import open_database
from facilitator.storage.migrating import upgrade
from facilitator.storage.tables import metadata
from facilitator.storage.triggers import missing_triggers
from tests.factories.rows import demand, seed
from tests.storage.test_funding import plan, receipt

AT = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def test_empty_leaves_one_person_and_every_guard(empty_url: str) -> None:
    upgrade(empty_url)
    database = open_database(empty_url)
    with database.writing() as unit:
        seed(unit)
        unit.ledger.add(demand("d9", state="urgent_dispatched"))
        unit.funding.add_plan(plan("a"))
        unit.funding.write("receipt", "a", receipt("r1", 1, unit=None))
        person = unit.staff.everyone()[0].id
        unit.staff.begin_log_in("a" * 64, person, AT)
    with database.writing() as unit:
        empty(unit.connection, person)
    with database.reading() as unit:
        left = {
            table.name: count
            for table in metadata.sorted_tables
            if (count := unit.connection.scalar(select(func.count()).select_from(table)))
        }
        assert left == {"persons": 1, "log_ins": 1}
        assert missing_triggers(unit.connection) == []
    database.close()


def test_empty_is_taken_back_with_its_transaction(empty_url: str) -> None:
    upgrade(empty_url)
    database = open_database(empty_url)
    with database.writing() as unit:
        seed(unit)
        unit.staff.keep_fact("demo", "yes")
        person = unit.staff.everyone()[0].id

    with pytest.raises(DatabaseError), database.writing() as unit:
        empty(unit.connection, person)
        unit.connection.execute(text("SELECT * FROM no_such_table"))

    with database.reading() as unit:
        assert unit.staff.fact("demo") == "yes"
        assert missing_triggers(unit.connection) == []
    database.close()
