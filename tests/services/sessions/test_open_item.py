"""One thing at a time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.papers import Form
from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.people.units import UnitKind
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.context import SYSTEM
from facilitator.services.demands.decline import DeclineDemand
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.turn_to import TurnTo
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.ledger import row_of
from tests.factories.triage import begin_triage, pending, plan_triage
from tests.services.sessions.test_plan import PLAN


def started(council: Council, plan: PlanSession = PLAN) -> tuple[str, tuple[str, ...]]:
    planned = council.do(plan)
    council.do(GatherSession(planned.session))
    council.do(BeginSession(planned.session))
    return planned.session, planned.items


def test_open_item_closes_the_one_before(council: Council) -> None:
    session, (first, second) = started(council)

    council.do(OpenItem(session, first))
    council.do(OpenItem(session, second))

    assert [item.state for item in council.ask(SessionDetail(session)).items] == ["done", "open"]


def test_open_item_again_changes_nothing(council: Council) -> None:
    session, (first, _second) = started(council)
    council.do(OpenItem(session, first))

    council.do(OpenItem(session, first))

    assert len(council.events("ItemOpened")) == 1


def test_open_item_refuses_to_leave_a_vote_hanging(council: Council) -> None:
    straw = replace(PLAN, preset="yard_straw_poll", legal_basis=LegalBasis.CONSULTATION)
    session, (first, second) = started(council, straw)
    council.do(OpenItem(session, first))
    ballot = council.do(DraftBallot(session, first, "是否同意方案甲", Form.YES_NO_ABSTAIN)).ballot
    council.do(OpenBallot(ballot))

    with pytest.raises(WrongState, match="宣布"):
        council.do(OpenItem(session, second))


def test_open_item_refuses_an_item_of_another_session(council: Council) -> None:
    session, _items = started(council)
    council.plan()

    with pytest.raises(NotFound):
        council.do(OpenItem(session, council.item))


def test_open_item_waits_for_the_meeting(council: Council) -> None:
    council.plan()

    with pytest.raises(WrongState):
        council.do(OpenItem(council.session, council.item))


def planned_with(council: Council, *titles: str) -> tuple[str, list[str]]:
    """A 两委会 that was filled with new demands, its members in the room; the demands."""
    demands = [pending(council, title) for title in titles]
    council.units["c1"] = council.do(AddUnit(UnitKind.COMMITTEE, "两委成员1"), SYSTEM).unit
    session = plan_triage(council, ())
    council.do(GatherSession(session))
    council.do(CheckIn(session, council.units["c1"]))
    return session, demands


def decline(council: Council, demand: str) -> str:
    """Outside the meeting; the sentence that tells of it."""
    council.do(DeclineDemand(demand, "已经修好"), council.secretary)
    number = row_of(council, demand).number
    return f"{number} 会外已经定了（11月25日，书记：不予立单），现在是“不予立单”，这次会不再审。"


def notes_of(council: Council, session: str) -> list[tuple[str, str]]:
    return [(item.state.value, item.note) for item in council.ask(SessionDetail(session)).items if item.demand]


def test_what_was_settled_before_a_two_committees_meeting_is_passed_over(council: Council) -> None:
    session, (settled, _waiting) = planned_with(council, "石凳坏了", "路灯不亮")
    told = decline(council, settled)

    assert council.do(BeginSession(session)).told == told

    assert notes_of(council, session) == [("done", told), ("waiting", "")]
    assert [event["why"] for event in council.events("ItemPassedOver")] == [told]
    assert council.do(TurnTo(session, settled), council.secretary).told == told
    assert len(council.events("ItemPassedOver")) == 1


def test_what_is_settled_elsewhere_while_they_meet_is_passed_over_and_the_wall_stays(council: Council) -> None:
    session, (first, settled) = planned_with(council, "石凳坏了", "路灯不亮")
    council.do(BeginSession(session))
    assert council.do(TurnTo(session, first), council.secretary).told == ""
    told = decline(council, settled)

    item = next(item.id for item in council.ask(SessionDetail(session)).items if item.demand == settled)
    assert council.do(OpenItem(session, item)).told == told

    assert notes_of(council, session) == [("open", ""), ("done", told)]


def test_demand_that_was_at_work_when_planned_is_reported_on(council: Council) -> None:
    demand = pending(council, "石凳坏了")
    decline(council, demand)
    council.world.clock.forward(minutes=1)
    planned = PlannedItem("上月进度", ItemForm.REPORT, demand)
    session = begin_triage(council, items=[planned])

    assert council.do(TurnTo(session, demand), council.secretary).told == ""
    assert notes_of(council, session) == [("open", "")]
