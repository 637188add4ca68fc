"""A disturbance stands in the minutes of the evening it touched, as the other interruptions do."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.errors import BadInput, Forbidden
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.interrupted import interruptions_of
from facilitator.services.sessions.note_disturbance import NoteDisturbance
from facilitator.sessions.disturbances import Cause
from tests.factories.council import Council
from tests.factories.world import EVENING

LATER = EVENING + timedelta(minutes=2)


@pytest.fixture(autouse=True)
def evening(council: Council) -> None:
    council.plan()
    council.begin(["r1"])


def printed(council: Council) -> list[str]:
    with council.world.database.reading() as unit:
        return [line.sentence for line in interruptions_of(unit, unit.rooms.session(council.session))]


def test_lost_wall_stands_in_the_minutes_of_its_session(council: Council) -> None:
    noted = council.do(NoteDisturbance(Cause.WALL, EVENING, LATER, session=council.session), SYSTEM)

    assert noted.sessions == (council.session,)
    assert printed(council) == ["19:00—19:02 投票时大屏没有连上，手机和纸票照常投，已收到的表决均已保存。"]
    assert council.events("EveningDisturbed")[0]["text"] == noted.text.rstrip("。")


def test_clock_that_was_set_has_one_time_and_touches_every_evening_that_is_on(council: Council) -> None:
    council.do(NoteDisturbance(Cause.CLOCK, EVENING, EVENING, 600), SYSTEM)

    assert printed(council) == ["19:00 电脑的时钟被拨快 10 分钟，这以后的时间按新时钟记。"]


def test_evening_that_has_not_begun_was_not_disturbed(council: Council) -> None:
    planned = council.plan()

    assert council.do(NoteDisturbance(Cause.WALL, EVENING, LATER, session=planned), SYSTEM).sessions == ()
    assert planned not in council.do(NoteDisturbance(Cause.SLEEP, EVENING, LATER), SYSTEM).sessions


def test_end_before_the_beginning_is_refused(council: Council) -> None:
    with pytest.raises(BadInput):
        council.do(NoteDisturbance(Cause.WALL, LATER, EVENING), SYSTEM)


def test_nobody_of_the_staff_can_write_one(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(NoteDisturbance(Cause.CLOCK, EVENING, LATER))
