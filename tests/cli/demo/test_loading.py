"""The demo is a community in the middle of its work, brought about through the door and without a fault in it."""

from __future__ import annotations

import json
import stat
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from facilitator.app import Application, build
from facilitator.cli.demo.clock import DemoClock
from facilitator.cli.demo.loading import live_through
from facilitator.domain.daily.resources import ResourceKind
from facilitator.domain.demands.ledger_lists import DailyList
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.funding.states import FundingState
from facilitator.domain.minutes.states import MinutesState
from facilitator.domain.people.powers import Role, powers_of
from facilitator.paths import InstanceFolder
from facilitator.services.audit import Audit
from facilitator.services.context import SYSTEM, Actor, ActorKind
from facilitator.services.demands.clusters import PrivateClusters
from facilitator.services.demands.drafts import CountDrafts, KnownGrids
from facilitator.services.demands.read import CountDemands
from facilitator.services.funding.read import FundingList, PlanDetail
from facilitator.services.funding.shown import PlanShown
from facilitator.services.minutes.read import MinutesList
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.read import StaffList
from facilitator.services.resources.read import ResourceList
from facilitator.services.reviews.read import ReviewList
from facilitator.services.reviews.report import ReviewReport
from facilitator.services.sessions.next_meeting import next_meeting
from facilitator.services.sessions.read import SessionDetail, SessionInFull, SessionList
from facilitator.services.sessions.triage import TriageBoard
from facilitator.services.visits.read import DueVisits
from facilitator.sessions.phases import SessionState
from facilitator.settings import load
from tests.cli.conftest import CommandLine
from tests.factories.world import make_world


@pytest.fixture
def application(demo: CommandLine) -> Iterator[Application]:
    opened = build(load(demo.instance, {}))
    yield opened
    opened.close()


def told(demo: CommandLine) -> Any:
    return json.loads(InstanceFolder(demo.instance).demo.read_text("utf-8"))


def sessions(application: Application) -> dict[str, SessionInFull]:
    lines = application.door.ask(SYSTEM, SessionList())
    return {line.title: application.door.ask(SYSTEM, SessionDetail(line.id)) for line in lines}


def test_demo_has_colleagues_for_every_office(application: Application) -> None:
    staff = {member.name: member for member in application.door.ask(SYSTEM, StaffList())}

    assert {role for member in staff.values() for role in member.roles} == set(Role)
    without = {name for name, member in staff.items() if not member.has_key or member.must_change}
    assert without == {"管理员", "居民小组长"}
    assert staff["居民小组长"].must_change is False


def test_demo_tells_log_ins_that_work_and_nobody_else_can_read(demo: CommandLine, application: Application) -> None:
    chair = next(person for person in told(demo)["people"] if person["name"] == "主持人")

    logged_in = application.door.do(SYSTEM, LogIn("主持人", chair["password"])).result

    assert logged_in.must_change is False
    assert stat.S_IMODE(InstanceFolder(demo.instance).demo.stat().st_mode) == 0o600


def test_demo_secrets_are_all_different(demo: CommandLine) -> None:
    people = told(demo)["people"]
    secrets = [person[field] for person in people for field in ("password", "passphrase") if person[field]]

    assert len(set(secrets)) == len(secrets) == 15


def test_demo_has_demands_in_every_state_that_verbs_reach(application: Application) -> None:
    counts = application.door.ask(SYSTEM, CountDemands())

    states = {state for state, count in counts.by_state.items() if count}
    assert states == {
        DemandState.REGISTERED, DemandState.NEEDS_INFO, DemandState.MERGED, DemandState.NOT_ACCEPTED,
        DemandState.WITHDRAWN, DemandState.PENDING_TRIAGE, DemandState.URGENT_DISPATCHED, DemandState.OPENED,
        DemandState.DEFERRED, DemandState.NOT_OPENED, DemandState.IN_OPINION_COUNCIL, DemandState.IN_TOPIC_COUNCIL,
        DemandState.IN_DECISION_COUNCIL, DemandState.FUNDING, DemandState.PRIVATE_VOLUNTEER,
        DemandState.PRIVATE_MEDIATION,
        DemandState.IN_PROGRESS, DemandState.AWAITING_ACCEPTANCE, DemandState.CLOSED, DemandState.TRACKING,
        DemandState.IN_REVIEW, DemandState.UNQUALIFIED, DemandState.REDELIBERATION, DemandState.ARCHIVED,
    }  # fmt: skip
    assert counts.overdue >= 1
    assert counts.everything == 55


def test_demo_has_a_row_in_every_daily_list(application: Application) -> None:
    clerk = next(member for member in application.door.ask(SYSTEM, StaffList()) if member.name == "专干")
    actor = Actor(ActorKind.STAFF, clerk.id, "专干", powers_of(clerk.roles))
    ask = application.door.ask

    counts = ask(actor, CountDemands())

    assert [name for name in DailyList if not counts.lists[name]] == []
    assert ask(actor, CountDrafts()) == 4
    assert [cluster.households for cluster in ask(actor, PrivateClusters())] == [5]
    assert {person.visitor for person in ask(actor, DueVisits())} == {"专干", "居民小组长"}
    assert {line.kind for line in ask(actor, ResourceList())} == set(ResourceKind)


def test_group_leader_of_the_demo_sees_one_yard(application: Application) -> None:
    leader = next(member for member in application.door.ask(SYSTEM, StaffList()) if member.name == "居民小组长")
    actor = Actor(ActorKind.STAFF, leader.id, leader.name, powers_of(leader.roles))

    assert application.door.ask(actor, KnownGrids()) == ("二网格",)
    assert application.door.ask(actor, CountDemands()).lists[DailyList.MINE] >= 1


def test_demo_has_sessions_in_every_phase(application: Application) -> None:
    phases = Counter(session.state for session in sessions(application).values())

    assert phases == {
        SessionState.CLOSED: 9, SessionState.RUNNING: 1, SessionState.GATHERING: 1, SessionState.PLANNED: 3,
    }  # fmt: skip


def test_next_session_is_the_one_that_people_are_coming_to(application: Application) -> None:
    line = next_meeting(application.door.ask(SYSTEM, SessionList()))

    assert line is not None
    detail = application.door.ask(SYSTEM, SessionDetail(line.id))
    assert (line.title, line.state) == ("院内停车位重新划线方案表决", SessionState.GATHERING)
    assert (detail.electorate, detail.present, detail.needed) == (44, 9, 30)


def test_planned_decision_lacks_nothing_but_the_people(application: Application) -> None:
    ready = sessions(application)["5栋垃圾投放点移位方案表决"]

    assert [sentence for sentence in ready.missing if "才能投票" not in sentence] == []


def test_closed_decision_waits_for_signatures(application: Application) -> None:
    held = sessions(application)["电动自行车充电棚方案表决"]

    with application.database.reading() as unit:
        (ballot,) = unit.ballots.of_session(held.id)
        minutes = unit.archive.of_session(held.id)
    assert ballot.result["outcome"] == "passed"
    assert ballot.result["tally"] == {"for": 27, "against": 6, "abstain": 3}
    assert minutes is not None
    assert (minutes.state, minutes.number is not None) == (MinutesState.SETTLING, True)


def test_demo_blocks_no_import(application: Application) -> None:
    """An open ballot would refuse the very next thing that people try: bringing their own ledger."""
    with application.database.reading() as unit:
        assert unit.ballots.open_anywhere() is False


def test_demo_journal_follows_time_and_ends_before_now(application: Application) -> None:
    with application.database.reading() as unit:
        _administrator, *moments = [entry.at for entry in unit.journal.entries()]

    assert moments == sorted(moments)
    assert moments[-1] <= application.ports.clock.now().isoformat()


@pytest.mark.parametrize(
    "now",
    [
        "2026-11-24T00:03:00+08:00", "2026-11-24T08:00:00+08:00", "2026-11-24T23:55:00+08:00",
        "2026-10-14T12:00:00+08:00", "2027-01-02T19:00:00+08:00", "2028-03-01T12:00:00+08:00",
    ],
)  # fmt: skip
def test_demo_can_be_loaded_at_any_time(tmp_path: Path, now: str) -> None:
    with make_world(tmp_path) as world:
        world.clock.moment = datetime.fromisoformat(now).astimezone(UTC)
        live_through(world.door, DemoClock(world.clock), lambda: None)

        assert world.door.ask(SYSTEM, Audit()).faults == ()


def test_demo_has_a_plan_that_is_collected_and_one_that_is_settled(application: Application) -> None:
    plans = {line.title: line for line in application.door.ask(SYSTEM, FundingList())}
    settled, collecting = plans["8栋楼前步道整修和路灯"], plans["6栋单元门和门禁更换"]
    books: PlanShown = application.door.ask(SYSTEM, PlanDetail(settled.plan))
    now: PlanShown = application.door.ask(SYSTEM, PlanDetail(collecting.plan))

    assert (settled.state, collecting.state) == (FundingState.SETTLED, FundingState.COLLECTING)
    assert (books.sums.income_fen, books.sums.spent_fen, books.sums.surplus_fen) == (2_400_000, 2_304_000, 96_000)
    assert 0 < books.sums.returned_fen < sum(line.fen for line in books.refunds) == 96_000
    assert (now.sums.not_pledged, now.sums.not_paid, books.findings) == (3, 5, ())


def test_demo_has_no_fault(application: Application) -> None:
    assert application.door.ask(SYSTEM, Audit()).faults == ()


def test_demo_council_finds_everything_that_waits_on_its_agenda(application: Application) -> None:
    board = application.door.ask(SYSTEM, TriageBoard(sessions(application)["本月新需求审定"].id))

    assert [line.state for line in board.lines] == ["urgent_dispatched", *["pending_triage"] * 3]
    assert board.lines[0].reason.startswith("紧急，等追认，超期 1 天")


def test_demo_has_four_quarters_that_were_judged(application: Application) -> None:
    reviews = application.door.ask(SYSTEM, ReviewList())
    latest, before, *earlier = (application.door.ask(SYSTEM, ReviewReport(line.review)) for line in reviews)

    assert [line.verdict for line in before.items] == ["qualified"] * 5
    assert [[line.verdict for line in one.items] for one in earlier] == [["qualified"] * 4] * 2
    assert {line.title: line.verdict for line in latest.items if line.verdict != "qualified"} == {
        "消防通道总停车": "unqualified",
        "北门监控坏了没人修": "unqualified",
        "活动室添几副象棋和桌椅": "sample_too_small",
    }
    assert latest.before == before.quarter
    assert all(line.change for line in latest.headlines if line.name != "reopen_rate")


def test_judged_matters_lead_to_signed_minutes(application: Application) -> None:
    """What was decided, with the minutes: every sheet of the four quarters, signed by hand and filed."""
    with application.database.reading() as unit:
        items = [item for review in unit.reviews.all() for item in unit.reviews.items(review.id)]
        passed = [
            next(line.authority for line in unit.ledger.history(item.demand) if line.move == DemandMove.PASSED)
            for item in items
        ]
    assert (len(items), len(set(passed))) == (21, 4)
    lines = {line.id: line for line in application.door.ask(SYSTEM, MinutesList())}
    assert {lines[minutes].state for minutes in passed} == {MinutesState.SIGNED}
