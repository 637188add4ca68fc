"""The door lets go of what it has read before work that takes seconds: a snapshot keeps the disk from forgetting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import QueuePool

from facilitator.domain.people.powers import Power, Role
from facilitator.services.archives.pack import PackArchive
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.door import Door
from facilitator.services.minutes.sign import SignMinutes
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.make_key import MakeKey
from facilitator.services.people.mark_demo import MarkDemo
from facilitator.services.setup.back_up import BackUp
from facilitator.services.setup.start_for_real import WORD, StartForReal
from facilitator.services.setup.tell_place import TellPlace
from facilitator.storage.engine import Database
from tests.factories.council import Council
from tests.factories.paperwork import PASSPHRASE, hold_evening, ready_to_sign
from tests.factories.world import make_world

WATCHED = ("backups", "keys", "signer", "files")


class Watched:
    """A port as it is; notes for every call how many snapshots are held."""

    def __init__(self, port: Any, database: Database, held: list[int]) -> None:
        self._port, self._database, self._held = port, database, held

    def __getattr__(self, name: str) -> Callable[..., Any]:
        def called(*arguments: Any) -> Any:
            self._held.append(cast(QueuePool, self._database.reader.pool).checkedout())
            return getattr(self._port, name)(*arguments)

        return called


def watched(door: Door, held: list[int]) -> Door:
    ports = {one.name: getattr(door.ports, one.name) for one in fields(door.ports)}
    seen = {name: Watched(ports[name], door.database, held) for name in WATCHED}
    return replace(door, ports=replace(door.ports, **seen))


def test_watching_sees_a_snapshot_that_is_held(council: Council) -> None:
    held: list[int] = []
    door = watched(council.world.door, held)

    with door.database.reading() as unit:
        unit.journal.head()
        door.ports.backups.write("/media/stick")

    assert held == [1]


@pytest.mark.parametrize(
    "command", [BackUp("/media/stick"), StartForReal(WORD), TellPlace("柳荫社区"), MakeKey("山高水长-桂花")]
)
def test_work_of_the_setup_holds_no_snapshot(tmp_path: Path, command: object) -> None:
    held: list[int] = []
    with make_world(tmp_path) as world:
        if isinstance(command, StartForReal):
            world.door.do(SYSTEM, MarkDemo())
        added = world.door.do(SYSTEM, AddStaff("管理员", (Role.ADMINISTRATOR,))).result
        administrator = Actor(ActorKind.STAFF, added.person, "管理员", frozenset(Power))

        watched(world.door, held).do(administrator, command)

    assert held and set(held) == {0}


def test_signing_and_packing_hold_no_snapshot(council: Council) -> None:
    held: list[int] = []
    council.open_demand()
    hold_evening(council)
    minutes = ready_to_sign(council)
    door = watched(council.world.door, held)

    door.do(council.chair, SignMinutes(minutes, PASSPHRASE))
    door.do(council.recorder, SignMinutes(minutes, PASSPHRASE))
    signed = len(held)
    door.do(council.recorder, PackArchive(council.session))

    assert 0 < signed < len(held) and set(held) == {0}
