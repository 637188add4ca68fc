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


def test_each_of_several_in_one_field_is_found(database: Database) -> None:
    fields = ["司马明等3户", "张先生（张伟）", "李四、王五", "赵六、钱有七、孙八", "周九和吴十"]
    with database.writing() as store:
        for place, field in enumerate(fields, 1):
            store.ledger.add(numbered_demand(place, reporter_name=field))

        found = [people_in(store.connection, text)[0] for text in ("司马明", "张伟", "王五", "钱有七", "吴十", "郑一")]

    assert found[:3] == [[fields[0], fields[3]], [fields[1], fields[3]], [fields[2], fields[3]]]
    assert found[3:] == [[fields[3]], [fields[3], fields[4]], [fields[3]]]
