"""sessions.count_heads: a yard meeting needs no roll; the last count is what every window shows."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Forbidden, WrongState
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.count_heads import CountHeads
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.room import Rooms
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.paperwork import content
from tests.factories.world import EVENING


def yard(council: Council, actor: Actor | None = None) -> str:
    """A yard meeting as the clerk would plan it: no demand, no preset, no roll."""
    items = (PlannedItem("大家说需求", ItemForm.DISCUSSION),)
    command = PlanSession("yard_meeting", "3号院院坝会", "3号院坝", EVENING, "主持人", "记录人", items)
    return str(council.do(command, actor).session)


def test_windows_say_nothing_of_who_came_until_somebody_has_counted(council: Council) -> None:
    """Also where the community's roll is full of people: nobody checks in at a yard meeting."""
    council.do(AddUnit(UnitKind.PERSON, "3栋 101"), SYSTEM)
    session = yard(council)
    council.do(GatherSession(session))
    rooms = council.ask(Rooms(session), SYSTEM)

    assert [view["session"]["quorum_sentence"] for view in (rooms.screen, rooms.phone_of(None))] == ["", ""]


def test_count_heads_is_what_the_windows_show(council: Council) -> None:
    session = yard(council)
    council.do(GatherSession(session))
    council.do(CountHeads(session, 40))
    council.do(CountHeads(session, 62))

    room = council.ask(Rooms(session), SYSTEM)
    assert [view["session"]["present"] for view in (room.screen, room.desk)] == [62, 62]
    assert room.screen["session"]["quorum_sentence"] == "来了 62 人"


def test_count_heads_waits_for_the_meeting(council: Council) -> None:
    with pytest.raises(WrongState, match="还没有开始签到"):
        council.do(CountHeads(yard(council), 40))


def test_count_heads_is_not_for_councils_with_a_roll(council: Council) -> None:
    session = council.plan()
    council.gather(())
    with pytest.raises(WrongState, match="只有院坝会点人头"):
        council.do(CountHeads(session, 40))


@pytest.mark.parametrize("heads", [-1, 5001])
def test_count_heads_says_what_is_wrong(council: Council, heads: int) -> None:
    session = yard(council)
    council.do(GatherSession(session))
    with pytest.raises(BadInput):
        council.do(CountHeads(session, heads))


def test_count_heads_is_for_who_runs_the_meeting(council: Council) -> None:
    session = yard(council)
    council.do(GatherSession(session))
    with pytest.raises(Forbidden):
        council.do(CountHeads(session, 40), council.clerk)


def test_count_heads_is_what_the_log_and_the_minutes_tell(council: Council) -> None:
    unit = council.do(AddUnit(UnitKind.PERSON, "张阿姨"), council.clerk).unit
    session = yard(council)
    council.do(GatherSession(session))
    council.do(CheckIn(session, unit))
    council.do(CountHeads(session, 40))
    begun = council.do(BeginSession(session))
    council.do(CountHeads(session, 62))
    council.do(CloseSession(session))

    log = [line["text"] for line in council.ask(Rooms(session), SYSTEM).desk["log"]]
    assert [line for line in log if "人" in line and "名册" not in line] == [
        "点人头，来了 62 人", "宣布开会，来了 40 人", "点人头，来了 40 人",
    ]  # fmt: skip
    assert (begun.present, council.ask(SessionDetail(session)).present) == (40, 62)
    minutes = council.do(DraftMinutes(session), council.recorder).minutes
    attendance = content(council, minutes).attendance
    assert (attendance.electorate, attendance.present, attendance.by_head) == (62, 62, True)
    assert attendance.absent == 0


def test_log_of_a_yard_meeting_that_nobody_counted_yet_speaks_of_nobody(council: Council) -> None:
    session = yard(council)
    council.do(GatherSession(session))
    council.do(BeginSession(session))

    log = [line["text"] for line in council.ask(Rooms(session), SYSTEM).desk["log"]]
    assert [line for line in log if "开会" in line] == ["宣布开会"]


def test_yard_meeting_that_nobody_counted_is_told_by_who_checked_in(council: Council) -> None:
    unit = council.do(AddUnit(UnitKind.PERSON, "张阿姨"), council.clerk).unit
    session = yard(council)
    council.do(GatherSession(session))
    council.do(CheckIn(session, unit))
    council.do(BeginSession(session))
    council.do(CloseSession(session))

    minutes = council.do(DraftMinutes(session), council.recorder).minutes
    attendance = content(council, minutes).attendance
    assert (attendance.present, attendance.by_head) == (1, False)
