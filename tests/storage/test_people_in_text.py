"""Who is named in a text: the same on both databases."""

from __future__ import annotations

from facilitator.storage.engine import Database
from facilitator.storage.people_in_text import people_in
from tests.factories.rows import numbered_demand


def test_people_are_found_by_their_names_in_the_text(database: Database) -> None:
    with database.writing() as store:
        store.ledger.add(numbered_demand(1, reporter_name="单小明", contact="13800138000", building="3栋2单元501"))
        store.ledger.add(numbered_demand(2, reporter_name="居民", contact="13911112222"))
        store.ledger.add(numbered_demand(3, reporter_name="王", proxy_name="李代写"))

        found = people_in(store.connection, "居民单小明说，王主任和李代写都来过")

    assert found == (["单小明", "13800138000", "李代写"], ["3栋2单元501"])
