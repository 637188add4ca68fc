"""Wiping leaves the empty tables of the newest release, although the journal refuses to be emptied."""

from __future__ import annotations

from sqlalchemy import text

from facilitator.storage.engine import open_database
from facilitator.storage.migrating import at_newest, upgrade
from facilitator.storage.wiping import wipe
from tests.factories.rows import demand, seed
from tests.storage.test_funding import plan, receipt


def test_wipe_leaves_empty_tables(empty_url: str) -> None:
    upgrade(empty_url)
    database = open_database(empty_url)
    with database.writing() as unit:
        unit.staff.keep_fact("demo", "yes")
        seed(unit)
        unit.ledger.add(demand("d9", state="urgent_dispatched"))
        unit.funding.add_plan(plan("a"))
        unit.funding.write("receipt", "a", receipt("r1", 1, unit=None))
    database.close()

    wipe(empty_url)

    database = open_database(empty_url)
    with database.reading() as unit:
        assert unit.connection.scalar(text("SELECT count(*) FROM community")) == 0
        assert unit.connection.scalar(text("SELECT count(*) FROM demands")) == 0
        assert unit.connection.scalar(text("SELECT count(*) FROM funding_receipts")) == 0
    database.close()
    assert at_newest(empty_url)
