"""Whom a public page hides: reporters and supporters with their doors, and whoever of the roll the words name."""

from __future__ import annotations

from facilitator.domain.demands.public_words import Known
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
        store.ledger.add(
            numbered_demand(2, title="路灯不亮", description="路灯不亮", reporter_name="何小满", building="3栋501")
        )

        known = store.board.known_names.of(["d1", "d2"])

    own, nobody = frozenset({"何小满"}), frozenset[str]()
    assert known["d1"] == Known(nobody, frozenset({"尉迟宝蛋", "买买提·艾力"}), nobody)
    assert known["d2"] == Known(own, nobody, frozenset({"3栋501"}))


def test_people_of_other_demands_are_known_where_they_are_named(database: Database) -> None:
    with database.writing() as store:
        store.ledger.add(numbered_demand(1, title="李秀英要装扶手，给孙桂兰也装", description="欧阳铁蛋说好"))
        store.ledger.add(numbered_demand(2, title="路灯不亮", reporter_name="李秀英", proxy_name="欧阳铁蛋"))
        store.ledger.add(numbered_demand(3, title="水管漏", reporter_name="孙桂", building="3栋501"))

        known = store.board.known_names.of(["d1"])["d1"]

    assert known == Known(frozenset(), frozenset({"李秀英", "欧阳铁蛋", "孙桂"}), frozenset())
