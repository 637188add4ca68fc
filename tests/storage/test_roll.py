"""The roll keeps its order, and a frozen roll keeps what the units were when it froze."""

from __future__ import annotations

import pytest
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from facilitator.domain.people.units import UnitKind
from facilitator.storage.engine import Database
from facilitator.storage.tables.people import units
from tests.factories.rows import item, person, session, unit


def test_unit_comes_back_as_it_was_added(database: Database) -> None:
    flat = unit(
        1,
        kind=UnitKind.OWNER,
        label="3号楼1-1",
        building="3号楼",
        door="1-1",
        holder="甲",
        holder_name="刘昇珺",
        area_centi=683_500,
        weight=2,
        households=3,
    )
    with database.writing() as store:
        store.roll.add(flat)

        assert (store.roll.unit("u1"), store.roll.unit("u2")) == (flat, None)


def test_roll_stands_in_its_order_by_kind(database: Database) -> None:
    members = [unit(3), unit(1), unit(2, kind=UnitKind.COMMITTEE), unit(4, kind=UnitKind.HOUSEHOLD)]
    with database.writing() as store:
        for member in members:
            store.roll.add(member)

        named = store.roll.of_kinds([UnitKind.REPRESENTATIVE, UnitKind.COMMITTEE])
        assert [found.id for found in named] == ["u1", "u2", "u3"]
        assert [found.id for found in store.roll.everyone()] == ["u1", "u2", "u3", "u4"]
        assert store.roll.next_place() == 5


def test_empty_roll_begins_at_place_one(database: Database) -> None:
    with database.reading() as store:
        assert (store.roll.next_place(), store.roll.everyone()) == (1, [])


@pytest.mark.parametrize("amounts", [{"area_centi": -1}, {"weight": 0}, {"households": -1}])
def test_impossible_amounts_are_refused(database: Database, amounts: dict[str, int]) -> None:
    with pytest.raises(IntegrityError), database.writing() as store:
        store.roll.add(unit(1, **amounts))


def test_frozen_roll_does_not_follow_the_units(database: Database) -> None:
    members = [unit(2), unit(1)]
    with database.writing() as store:
        store.staff.add(person())
        store.rooms.add(session(), [item()])
        for member in members:
            store.roll.add(member)
        store.roll.freeze("s1", members)

        store.connection.execute(update(units).values(label="搬走了", active=False))

        assert store.roll.of_kinds([UnitKind.REPRESENTATIVE]) == []
        assert store.roll.frozen("s1") == [unit(1), unit(2)]
        assert store.roll.frozen_unit("s1", "u2") == unit(2)
        assert store.roll.frozen_unit("s1", "u3") is None
        assert store.roll.frozen("s2") == []


def test_empty_roll_can_be_frozen(database: Database) -> None:
    with database.writing() as store:
        store.roll.freeze("s1", [])

        assert store.roll.frozen("s1") == []
