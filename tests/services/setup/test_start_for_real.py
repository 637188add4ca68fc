"""setup.start_for_real: everything invented goes, after a backup; real data never."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import func, select

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.people.powers import Role
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.mark_demo import MarkDemo
from facilitator.services.people.read import StaffList
from facilitator.services.setup.start_for_real import WORD, StartForReal
from facilitator.services.setup.steps import SetupStanding
from facilitator.storage.tables import metadata
from tests.factories.council import make_council
from tests.factories.world import World

KEPT = {"persons": 1, "journal": 1}


def rows(world: World) -> dict[str, int]:
    with world.database.reading() as unit:
        counted = {
            table.name: unit.connection.scalar(select(func.count()).select_from(table)) or 0
            for table in metadata.sorted_tables
        }
    return {name: count for name, count in counted.items() if count}


def test_start_for_real_leaves_the_one_who_pressed_and_nothing_else(world: World, first: Actor) -> None:
    world.door.do(SYSTEM, MarkDemo())
    council = make_council(world, 4, 1)
    council.open_demand()
    council.plan()

    started = world.door.do(first, StartForReal(WORD)).result

    assert rows(world) == KEPT
    (member,) = world.door.ask(SYSTEM, StaffList())
    assert (member.id, member.roles, member.must_change) == (first.id, (Role.ADMINISTRATOR,), True)
    assert started.backup == "at home/backup.tar.gz"
    standing = world.door.ask(SYSTEM, SetupStanding())
    assert (standing.demo, standing.fresh, len(standing.left)) == (False, True, 8)


def test_start_for_real_begins_a_journal_of_its_own(world: World, first: Actor) -> None:
    world.door.do(SYSTEM, MarkDemo())
    world.door.do(first, StartForReal(WORD))

    with world.database.reading() as unit:
        entries = list(unit.journal.entries())

    assert [(entry.seq, entry.type) for entry in entries] == [(1, "BegunForReal")]
    assert json.loads(entries[0].body)["person"] == first.id


def test_start_for_real_wants_the_word_and_keeps_everything_without_it(world: World, first: Actor) -> None:
    world.door.do(SYSTEM, MarkDemo())
    world.door.do(SYSTEM, AddUnit(UnitKind.HOUSEHOLD, "1栋101"))
    before = rows(world)

    with pytest.raises(BadInput, match="清空演示"):
        world.door.do(first, StartForReal("是的"))

    assert rows(world) == before


def test_start_for_real_never_empties_a_real_community(world: World, first: Actor) -> None:
    world.door.do(SYSTEM, AddUnit(UnitKind.HOUSEHOLD, "1栋101"))

    with pytest.raises(WrongState, match="真实社区"):
        world.door.do(first, StartForReal(WORD))
