"""Names that a public page hides: reporters, supporters, and whoever of the roll is named in the words."""

from __future__ import annotations

from facilitator.domain.people.units import UnitKind
from facilitator.storage.engine import Database
from tests.factories.rows import numbered_demand, unit


def test_people_of_the_roll_are_known_where_they_are_named(database: Database) -> None:
    roll = ["尉迟宝蛋", "买买提·艾力", "闫不在", "五角亭物业公司", "代表1"]
    with database.writing() as store:
        for place, name in enumerate(roll, 1):
            store.roll.add(unit(place, kind=UnitKind.OWNER, label=f"{place}号", holder_name=name))
        store.ledger.add(
            numbered_demand(1, title="尉迟 宝蛋停车", description="五角亭物业公司和买买提艾力都在，代表1也看到")
        )
        store.ledger.add(numbered_demand(2, title="路灯不亮", description="路灯不亮", reporter_name="何小满"))

        known = store.board.known_names.of(["d1", "d2"])

    assert known == {"d1": {"尉迟宝蛋", "买买提·艾力"}, "d2": {"何小满"}}
