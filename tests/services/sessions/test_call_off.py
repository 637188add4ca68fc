"""A meeting that will not take place: said everywhere, entered no more, and nothing waits for it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, WrongState
from facilitator.domain.people.powers import Role
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.context import SYSTEM
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.people.take_seat import TakeSeat
from facilitator.services.sessions.appoint import AppointScrutineers
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.call_off import CalledOff, CallOffSession
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.due import DueMeetings
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.room import Rooms
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council, make_council
from tests.factories.triage import pending, plan_triage
from tests.factories.world import EVENING, make_world

RAIN = "下大雨，院坝里站不了人"


def call_off(council: Council, reason: str = RAIN) -> CalledOff:
    called: CalledOff = council.do(CallOffSession(council.session, reason), council.clerk)
    return called


def test_it_says_who_when_and_why_and_stays(council: Council) -> None:
    council.open_demand()
    council.plan()

    assert call_off(council, f" {RAIN} ") == CalledOff(1)

    row, detail = council.row(), council.ask(SessionDetail(council.session))
    assert (row.state, row.called_off_by, row.called_off_reason) == ("called_off", "专干", RAIN)
    assert (row.called_off_at, detail.called_off, detail.state_name) == (council.world.clock.now(), RAIN, "已取消")
    assert [item.title for item in detail.items] == ["路灯合同"]
    assert council.events("SessionCalledOff") == [{"session": council.session, "reason": RAIN}]


def test_whoever_is_named_in_the_reason_stays_out_of_journal_and_wall(council: Council) -> None:
    council.plan()

    call_off(council, "业主张秀英家里有事，电话13812345678")

    told = council.events("SessionCalledOff")[0]["reason"]
    wall = council.ask(Rooms(council.session), SYSTEM).screen["session"]["called_off_reason"]
    assert "13812345678" in council.row().called_off_reason
    assert "13812345678" not in told + wall
    assert "张秀英" not in wall


@pytest.mark.parametrize(("reason", "refusal"), [(" ", Missing), ("雨" * 101, BadInput)])
def test_reason_is_asked_for_and_short(council: Council, reason: str, refusal: type[Exception]) -> None:
    council.plan()

    with pytest.raises(refusal):
        call_off(council, reason)


def test_it_can_be_called_off_while_people_come_in_and_not_once_it_has_begun(council: Council) -> None:
    council.plan()
    council.gather(["r1"])
    council.do(BeginSession(council.session))

    with pytest.raises(WrongState, match="已经宣布开会"):
        call_off(council)
    council.do(CloseSession(council.session))
    with pytest.raises(WrongState, match="已经开完"):
        call_off(council)

    council.plan()
    council.gather(["r1"])
    call_off(council)
    assert council.row().state == "called_off"


def test_who_does_not_plan_does_not_call_off(council: Council) -> None:
    leader = council.world.staff("组长", Role.GROUP_LEADER)
    council.plan()

    for actor in (council.recorder, leader):
        with pytest.raises(Forbidden):
            council.do(CallOffSession(council.session, RAIN), actor)
    with pytest.raises(NotFound):
        council.do(CallOffSession("nowhere", RAIN))


def test_nothing_more_is_entered_and_every_refusal_says_why(council: Council) -> None:
    council.plan()
    call_off(council)

    for command in (
        GatherSession(council.session),
        CheckIn(council.session, council.units["r1"]),
        AppointScrutineers(council.session, ("监票人",)),
        DraftBallot(council.session, council.item, "是否同意", "yes_no_abstain", "named"),
        CallOffSession(council.session, "又一次"),
        IssueTickets(council.session),
    ):
        with pytest.raises(WrongState, match=f"这次会取消了：{RAIN}。"):
            council.do(command)


def test_ticket_opens_nothing_any_more(council: Council) -> None:
    council.plan()
    issued = council.do(IssueTickets(council.session, (council.units["r1"], council.units["r2"]))).tickets
    assert council.do(TakeSeat(council.code, short_code=issued[0].short_code), SYSTEM).unit == council.units["r1"]
    call_off(council)

    with pytest.raises(WrongState, match=RAIN):
        council.do(TakeSeat(council.code, short_code=issued[1].short_code), SYSTEM)


def test_every_window_says_it(council: Council) -> None:
    council.plan()
    council.gather(["r1"])
    call_off(council)

    room = council.ask(Rooms(council.session), SYSTEM)

    for view in (room.screen, room.desk, *room.phones.values()):
        assert (view["slide"], view["session"]["called_off_reason"]) == ("called_off", RAIN)
    assert room.desk["aloud"] == f"这次会取消了：{RAIN}。什么时候再开，社区另外通知。"
    assert room.desk["log"][0]["text"] == f"取消会议：{RAIN}"


def test_two_committees_are_due_again(council: Council) -> None:
    pending(council)
    council.world.clock.forward(days=20)
    title = {meeting.kind: meeting.title for meeting in council.ask(DueMeetings())}["two_committees"]
    plan_triage(council)
    assert "two_committees" not in {meeting.kind for meeting in council.ask(DueMeetings())}

    call_off(council)

    assert {meeting.kind: meeting.title for meeting in council.ask(DueMeetings())}["two_committees"] == title


def test_what_returned_for_an_assembly_goes_onto_the_next_one(council: Council) -> None:
    failed = council.open_demand()
    return_for_assembly(council, failed)
    council.plan()
    later = assembly(council)
    assert on_agenda(council, later) == []

    call_off(council)

    assert on_agenda(council, later) == [failed]
    assert council.events("AgendaFilled")[-1]["session"] == later


@settings(max_examples=12, deadline=None)
@given(st.lists(st.booleans(), min_size=1, max_size=4))
def test_no_demand_is_held_by_a_meeting_that_was_called_off(offs: list[bool]) -> None:
    with TemporaryDirectory() as folder, make_world(Path(folder)) as world:
        council = make_council(world, representatives=1, committee=0)
        demand = council.open_demand()
        return_for_assembly(council, demand)
        held = []
        for off in offs:
            council.session = assembly(council, demand)
            if off:
                call_off(council)
            else:
                held.append(council.session)
        with world.database.reading() as store:
            holding = store.reviews.agenda_of(demand, EVENING)
            waiting = [row.id for row in store.reviews.returning(EVENING)]
        assert (holding.id if holding else None) in (held or [None])
        assert waiting == ([] if held else [demand])


def return_for_assembly(council: Council, demand: str) -> None:
    """It failed its review and waits for 重新审议."""
    council.world.door.writer.submit(lambda unit: unit.ledger.change(demand, state=DemandState.REDELIBERATION))


def assembly(council: Council, demand: str | None = None) -> str:
    """One that nobody was called to yet."""
    item = PlannedItem("年度计划", ItemForm.BALLOT, demand)
    basis = LegalBasis.RESIDENTS_REPRESENTATIVE_ASSEMBLY
    people = (council.chair.name, council.recorder.name)
    december = EVENING.replace(month=12)
    plan = PlanSession("decision_council", "代表会", "院坝", december, *people, (item,), "rc_reps_2026", basis)
    return str(council.do(plan).session)


def on_agenda(council: Council, session: str) -> list[str]:
    with council.world.database.reading() as store:
        return [item.demand for item in store.rooms.items(session) if item.demand]
