"""An interruption begins with the last sign of life and ends now."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.errors import Forbidden, NotFound
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.note_interruption import REASON, NoteInterruption
from tests.factories.evenings import Evening, plan_evening
from tests.factories.world import World


@pytest.fixture
def evening(world: World) -> Evening:
    return plan_evening(world)


@pytest.mark.parametrize(("heartbeat", "began"), [(None, 0), (4, 4), (-4, 0), (99, 10)])
def test_interruption_begins_with_the_last_sign(
    world: World, evening: Evening, heartbeat: int | None, began: int
) -> None:
    """Minutes after the journal's last row; the server came back ten minutes after it."""
    last_event = world.clock.now()
    last_sign = None if heartbeat is None else last_event + timedelta(minutes=heartbeat)
    world.clock.forward(minutes=10)

    noted = world.door.do(SYSTEM, NoteInterruption(evening.session, last_sign)).result

    assert noted.began_at == last_event + timedelta(minutes=began)
    assert noted.ended_at == world.clock.now()


def test_interruption_stands_in_the_evening_and_wakes_its_audiences(world: World, evening: Evening) -> None:
    world.door.do(SYSTEM, NoteInterruption(evening.session))

    with world.database.reading() as unit:
        rows = unit.rooms.interruptions(evening.session)
    assert [row.reason for row in rows] == [REASON]
    assert world.listening.sessions[-1] == {evening.session}


def test_unknown_session_is_refused(world: World) -> None:
    with pytest.raises(NotFound):
        world.door.do(SYSTEM, NoteInterruption("nothing"))


def test_nobody_of_the_staff_can_write_one(world: World, evening: Evening) -> None:
    with pytest.raises(Forbidden):
        world.door.do(world.staff("管理员", Role.ADMINISTRATOR), NoteInterruption(evening.session))
