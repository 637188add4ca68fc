"""Another hour, place or chair for a meeting that is planned: what changes, what must be told again, who may."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.papers import Form, Secrecy
from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, Refusal, WrongState
from facilitator.domain.people.powers import Role
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.context import SYSTEM
from facilitator.services.minutes.draft import DraftMinutes
from facilitator.services.minutes.read import MinutesDetail
from facilitator.services.people.issue_tickets import IssueTickets
from facilitator.services.people.stop_account import StopAccount
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.call_off import CallOffSession
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.count_heads import CountHeads
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.readiness import HallReadiness
from facilitator.services.sessions.replan import Replanned, ReplanSession
from facilitator.services.sessions.room import Rooms
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council, make_council
from tests.factories.world import EVENING, make_world

LATER = EVENING + timedelta(days=7)


def old_tickets(council: Council) -> int:
    return int(council.ask(HallReadiness(council.session)).planned.old_tickets)


def replan(council: Council, **changes: Any) -> Replanned:
    done: Replanned = council.do(ReplanSession(council.session, **changes), council.clerk)
    return done


def test_what_is_not_given_stays(council: Council) -> None:
    council.plan()
    before = council.row()

    assert replan(council, title=" 路灯合同（二） ") == Replanned(False, 0)

    assert dict(council.row()._mapping) == {**before._mapping, "title": "路灯合同（二）"}
    assert council.events("SessionReplanned") == [{"session": council.session, "title": "路灯合同（二）"}]


@pytest.mark.parametrize("changes", [{"starts_at": LATER}, {"place": "社区会议室"}])
def test_another_hour_or_place_wants_another_notice(council: Council, changes: dict[str, Any]) -> None:
    council.plan()
    assert council.ask(SessionDetail(council.session)).missing == ()

    assert replan(council, **changes, reason="院坝在修").notify_again

    detail = council.ask(SessionDetail(council.session))
    assert (detail.notified_on, detail.notify_again, detail.moved_at) == (None, True, council.world.clock.now())
    assert any("通知" in sentence for sentence in detail.missing)
    assert council.ask(HallReadiness(council.session)).planned.told_otherwise
    assert council.events("SessionNotified")[0]["on"] == "2026-11-15"

    council.do(NotifySession(council.session, date(2026, 11, 25), "上门送达"))
    assert not council.ask(SessionDetail(council.session)).notify_again
    assert not council.ask(HallReadiness(council.session)).planned.told_otherwise


def test_notice_period_runs_again(council: Council) -> None:
    council.plan("forum_present", LegalBasis.CONSULTATION)
    replan(council, starts_at=LATER)
    council.do(NotifySession(council.session, date(2026, 12, 1), "微信群"))

    assert council.ask(SessionDetail(council.session)).cautions == ("通知只提前了 1 天；按议事规则应提前 2 天。",)


def test_tickets_that_were_printed_before_are_told_of(council: Council) -> None:
    council.plan()
    council.do(IssueTickets(council.session))
    assert old_tickets(council) == 0
    council.world.clock.forward(hours=1)

    assert replan(council, starts_at=LATER) == Replanned(True, len(council.units))
    council.world.clock.forward(hours=1)
    council.do(IssueTickets(council.session, (council.units["r1"],)))
    assert replan(council, chair="书记").tickets == 0

    assert old_tickets(council) == len(council.units) - 1


def test_wall_and_phones_show_the_new_day(council: Council) -> None:
    council.plan()
    replan(council, starts_at=LATER, place="社区会议室")

    room = council.ask(Rooms(council.session), SYSTEM)

    for view in (room.screen, *room.phones.values()):
        assert view["session"]["place"] == "社区会议室"
        assert datetime.fromisoformat(view["session"]["starts_at"]) == LATER
    assert room.desk["log"][0]["text"] == "改会议安排"


def test_hours_of_a_vote_move_with_its_meeting(council: Council) -> None:
    council.plan()
    opens, closes = EVENING + timedelta(hours=1), EVENING + timedelta(days=3)
    draft = DraftBallot(council.session, council.item, "是否同意", Form.YES_NO_ABSTAIN, Secrecy.NAMED)
    ballot = council.do(replace(draft, opens_at=opens, closes_at=closes)).ballot

    replan(council, starts_at=LATER)

    with council.world.database.reading() as store:
        moved = store.ballots.ballot(ballot)
    assert (moved.opens_at, moved.closes_at) == (opens + timedelta(days=7), closes + timedelta(days=7))


def test_who_chairs_and_records_signs(council: Council) -> None:
    other, writer = council.world.staff("李主持", Role.CHAIR), council.world.staff("王记录", Role.RECORDER)
    council.plan()
    council.do(StopAccount(council.chair.id), council.world.staff("管理员", Role.ADMINISTRATOR))

    replan(council, chair=other.name, recorder=writer.id)

    council.chair = other
    council.gather(["r1"])
    council.do(BeginSession(council.session))
    council.do(CloseSession(council.session))
    minutes = council.do(DraftMinutes(council.session), writer).minutes
    signers = council.ask(MinutesDetail(minutes)).content.signers
    assert [(place.office, place.name) for place in signers][:2] == [("chair", "李主持"), ("recorder", "王记录")]


@pytest.mark.parametrize(
    ("changes", "refusal", "words"),
    [
        ({"starts_at": EVENING - timedelta(minutes=1)}, BadInput, "已经过去"),
        ({"starts_at": datetime(2026, 12, 2, 19, 30)}, BadInput, "时区"),
        ({"place": " "}, Missing, "会议地点"),
        ({"title": "长" * 61}, BadInput, "最多写 60 个字"),
        ({"reason": "长" * 101, "place": "别处"}, BadInput, "100"),
        ({"chair": "监票人"}, BadInput, "没有这个岗位"),
        ({"recorder": "专干"}, BadInput, "没有这个岗位"),
        ({"chair": "没有这个人"}, NotFound, "没有叫"),
        ({}, BadInput, "没有要改的"),
        ({"place": "3号院坝", "title": "路灯合同", "chair": "主持人"}, BadInput, "没有要改的"),
    ],
)
def test_refusals_say_what_is_wrong_and_change_nothing(
    council: Council, changes: dict[str, Any], refusal: type[Refusal], words: str
) -> None:
    council.plan()
    before = council.row()

    with pytest.raises(refusal, match=words):
        replan(council, **changes)
    assert council.row() == before


def test_chair_is_no_scrutineer_and_works_here(council: Council) -> None:
    both = council.world.staff("两岗", Role.CHAIR, Role.SCRUTINEER)
    gone = council.world.staff("走了", Role.CHAIR)
    council.do(StopAccount(gone.id), council.world.staff("管理员", Role.ADMINISTRATOR))
    council.scrutineer = both
    council.plan()

    with pytest.raises(BadInput, match="监票人"):
        replan(council, chair="两岗")
    with pytest.raises(WrongState, match="停用"):
        replan(council, chair="走了")


def test_it_is_too_late_once_it_has_begun_and_not_for_everybody(council: Council) -> None:
    council.plan()
    with pytest.raises(Forbidden):
        council.do(ReplanSession(council.session, place="别处"), council.recorder)
    council.begin(["r1"])
    with pytest.raises(WrongState, match="已经宣布开会"):
        replan(council, place="别处")
    council.plan()
    council.do(CallOffSession(council.session, "下雨"))
    with pytest.raises(WrongState, match="取消"):
        replan(council, place="别处")


def test_same_evening_half_an_hour_later_keeps_who_has_come(council: Council) -> None:
    council.plan()
    council.gather(["r1", "r2"])

    replan(council, starts_at=EVENING + timedelta(minutes=30))

    detail = council.ask(SessionDetail(council.session))
    assert (detail.state, detail.present) == ("gathering", 2)


def test_another_day_sends_home_who_has_come(council: Council) -> None:
    council.plan()
    council.gather(["r1", "r2"])
    frozen = council.row().roll_digest

    replan(council, starts_at=LATER)

    row = council.row()
    assert (row.state, row.gathered_at, row.roll_digest) == ("planned", None, frozen)
    assert council.ask(SessionDetail(council.session)).present == 0
    gone = [event["unit"] for event in council.events("CheckedOut")]
    assert sorted(gone) == sorted(council.units[alias] for alias in ("r1", "r2"))
    council.gather(["r2"])
    assert council.ask(SessionDetail(council.session)).present == 1


def test_heads_of_an_evening_that_was_put_off_are_not_those_of_the_next(council: Council) -> None:
    item = PlannedItem("大家说", ItemForm.DISCUSSION)
    plan = PlanSession("yard_meeting", "院坝会", "院坝", EVENING, council.chair.name, council.recorder.name, (item,))
    council.session = council.do(plan).session
    council.gather([])
    council.do(CountHeads(council.session, 46))
    assert council.ask(SessionDetail(council.session)).present == 46

    replan(council, starts_at=LATER)
    council.world.clock.forward(days=7)
    council.gather([])

    assert council.ask(SessionDetail(council.session)).present == 0


CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "starts_at": st.sampled_from([EVENING, LATER, LATER + timedelta(days=1)]),
        "place": st.sampled_from(["3号院坝", "社区会议室"]),
        "title": st.sampled_from(["路灯合同", "路灯"]),
    },
)


@settings(max_examples=25, deadline=None)
@given(CHANGES)
def test_a_notice_stands_as_long_as_hour_and_place_do(changes: dict[str, Any]) -> None:
    with TemporaryDirectory() as folder, make_world(Path(folder)) as world:
        council = make_council(world, 1, 0)
        council.plan()
        council.world.clock.forward(hours=-1)
        before = council.row()
        try:
            replan(council, **changes)
        except BadInput:
            assert council.row() == before
        after = council.row()
        same = (after.starts_at, after.place) == (before.starts_at, before.place)
        assert (after.notified_on is not None) == same
