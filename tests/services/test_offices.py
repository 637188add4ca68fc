"""A group leader plans and runs yard meetings, and no other council."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.errors import Forbidden, NotFound
from facilitator.domain.people.powers import Power, Role
from facilitator.services.context import SYSTEM, Reading
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.offices import office_for
from facilitator.services.people.read import UnitList
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.count_heads import CountHeads
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.hall import Hall
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.triage import TriageBoard, TriageQueue
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.world import EVENING
from tests.services.demands.wishes import leader

ITEMS = (PlannedItem("大家说需求", ItemForm.DISCUSSION),)


def plan(kind: str) -> PlanSession:
    return PlanSession(kind, "3号院院坝会", "3号院坝", EVENING, "组长", "组长", ITEMS)


def test_leader_runs_a_yard_meeting_from_plan_to_end(council: Council) -> None:
    who = leader(council)
    planned = council.do(plan("yard_meeting"), who)
    session = planned.session
    council.do(NotifySession(session, date(2026, 11, 20), "上门送达"), who)
    council.do(GatherSession(session), who)
    council.do(CountHeads(session, 62), who)
    council.do(BeginSession(session), who)
    council.do(OpenItem(session, planned.items[0]), who)
    council.do(CloseSession(session), who)

    council.session = session
    assert council.row().state == "closed"


@pytest.mark.parametrize("kind", ["opinion_council", "decision_council", "two_committees"])
def test_leader_plans_no_other_council(council: Council, kind: str) -> None:
    with pytest.raises(Forbidden, match="只安排和主持院坝会"):
        council.do(plan(kind), leader(council))


def test_leader_runs_no_other_council(council: Council) -> None:
    session, who = council.plan(), leader(council)

    for command in (GatherSession(session), NotifySession(session, date(2026, 11, 20), "上门")):
        with pytest.raises(Forbidden):
            council.do(command, who)
    with pytest.raises(NotFound):
        council.do(GatherSession("nowhere"), who)


def test_leader_sees_the_people_of_no_other_council(council: Council) -> None:
    session, who = council.plan(), leader(council)

    for question in (Hall(session), UnitList(session), UnitList()):
        with pytest.raises(Forbidden, match="其他会议请找社区"):
            council.ask(question, who)
    assert council.ask(Hall(council.do(plan("yard_meeting"), who).session), who) is not None


def test_leader_with_another_office_is_not_held_back(council: Council) -> None:
    both = council.world.staff("小张", Role.GROUP_LEADER, Role.CHAIR)
    council.do(GatherSession(council.plan()), both)


def test_leader_reads_nothing_of_what_the_two_committees_sort(council: Council) -> None:
    session, who = council.plan(), leader(council)

    for question in (TriageBoard(session), TriageQueue()):
        with pytest.raises(Forbidden, match="只看自己网格"):
            council.ask(question, who)


def test_leader_is_led_from_an_agenda_to_the_own_yard_only(council: Council) -> None:
    council.open_demand()
    item = PlannedItem("路灯", ItemForm.DISCUSSION, council.demand)
    who = leader(council)
    session = council.do(replace(plan("topic_council"), items=(item,)), council.chair).session

    (told,) = council.ask(SessionDetail(session), council.chair).items
    (hidden,) = council.ask(SessionDetail(session), who).items

    assert (told.demand_number, hidden.demand_number) == ("XQ-2026-0001", None)


def test_who_is_turned_away_is_told_whose_office_it_is(council: Council) -> None:
    with pytest.raises(Forbidden) as refusal:
        council.do(QueueDemand("XQ-2026-0001"), council.chair)

    assert refusal.value.message == "您的岗位不能做这件事，请找书记、专干。"


def test_office_that_may_decide_is_told_in_whole(council: Council) -> None:
    """The highest one, of somebody who holds several; nothing for a stranger to the staff."""
    both = council.world.staff("一肩挑", Role.CLERK, Role.SECRETARY)

    with council.world.database.reading() as unit:
        readings = [Reading(who, EVENING, unit, "") for who in (both, council.chair, SYSTEM)]
        offices = [office_for(reading, Power.DECIDE_TRIAGE) for reading in readings]

    assert offices == [Role.SECRETARY, None, None]
