"""sessions.turn_to: the wall follows those who sort."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import Forbidden, NotFound, WrongState
from facilitator.services.context import SYSTEM, Context
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.relapse import RelapseDemand
from facilitator.services.finding import find_demand, find_session
from facilitator.services.noting import note_order
from facilitator.services.sessions.plan import PlannedItem
from facilitator.services.sessions.room import Rooms
from facilitator.services.sessions.triage import TriageBoard
from facilitator.services.sessions.turn_to import TurnTo
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.ledger import placed
from tests.factories.triage import begin_triage, pending


@pytest.fixture
def turn(council: Council) -> TurnTo:
    told = {"building": "3栋", "affected_households": 30, "reporter_name": "张三", "public_ok": True}
    demand = pending(council, "3号院路灯不亮", **told)
    items = [PlannedItem("开场", ItemForm.REPORT), PlannedItem("XQ", ItemForm.DISCUSSION, demand)]
    return TurnTo(begin_triage(council, items=items), demand)


def test_turn_to_puts_the_demand_on_wall_and_desk_and_not_on_phones(council: Council, turn: TurnTo) -> None:
    council.do(turn, council.clerk)

    rooms = council.ask(Rooms(turn.session), SYSTEM)
    shown = {
        "number": "XQ-2026-0001", "title": "3号院路灯不亮", "facts": ["3栋", "11月25日登记", "涉及 30 户"],
        "decided": "", "left": 1,
    }  # fmt: skip
    assert (rooms.screen["triage"], rooms.desk["triage"]) == (shown, shown)
    assert [item["about"] for item in rooms.desk["items"]] == ["", "3号院路灯不亮"]
    assert "路灯" not in json.dumps(rooms.phone_of(None), ensure_ascii=False)


def test_wall_names_nobody_and_no_door(council: Council) -> None:
    """Whoever has the code of the session sees its wall."""
    told = {"building": "5栋2单元501", "contact": "13800138000", "reporter_name": "王建国", "public_ok": True}
    demand = pending(council, "5栋2单元501王建国家漏水13800138000", **told)
    turn = TurnTo(begin_triage(council, items=[PlannedItem("XQ", ItemForm.DISCUSSION, demand)]), demand)
    council.do(turn, council.clerk)

    rooms = council.ask(Rooms(turn.session), SYSTEM)

    assert rooms.screen["triage"]["facts"][0] == "5栋"
    assert "漏水" in rooms.screen["triage"]["title"]
    for shown in (rooms.screen, rooms.desk):
        written = json.dumps(shown, ensure_ascii=False)
        assert [secret for secret in ("王建国", "13800138000", "501", "2单元") if secret in written] == []


def shown_of(council: Council, **told: object) -> dict[str, Any]:
    demand = pending(council, "孙有才家漏水", building="6栋3单元402", grid="一网格", **told)
    turn = TurnTo(begin_triage(council, items=[PlannedItem("XQ", ItemForm.DISCUSSION, demand)]), demand)
    council.do(turn, council.secretary)
    shown: dict[str, Any] = council.ask(Rooms(turn.session), SYSTEM).screen["triage"]
    return shown


def test_wall_tells_the_class_alone_of_what_nobody_agreed_to_show(council: Council) -> None:
    shown = shown_of(council, public_ok=False)

    assert (shown["title"], shown["facts"]) == ("基础设施改造", ["11月25日登记"])


def test_wall_counts_the_days_of_what_came_back_from_its_return(council: Council) -> None:
    back = placed(council, DemandState.TRACKING, closed_on=date(2026, 11, 1), registered_on=date(2025, 12, 1))
    council.do(RelapseDemand(back, "又不亮了"), council.clerk)
    turn = TurnTo(begin_triage(council, items=[PlannedItem("XQ", ItemForm.DISCUSSION, back)]), back)
    council.do(turn, council.secretary)

    shown = council.ask(Rooms(turn.session), SYSTEM).screen["triage"]
    assert [fact for fact in shown["facts"] if "天" in fact or "月" in fact] == ["11月25日又提出来"]


@pytest.mark.parametrize("agreed", [True, False])
def test_wall_withholds_what_is_proposed_as_a_private_matter(council: Council, agreed: bool) -> None:
    shown_of(council, public_ok=agreed)
    demand = council.ask(TriageBoard(council.session)).lines[0].demand
    order = OpenOrder(
        demand, Matter.PRIVATE, Urgency.ROUTINE, "人民调解委员会", date(2026, 12, 20), session=council.session
    )
    council.do(order, council.secretary)

    room = council.ask(Rooms(council.session), SYSTEM)
    shown = room.screen["triage"]
    assert (shown["title"], shown["facts"], shown["decided"]) == ("私事，内容不公开", [], "立单，私事，常规")
    assert [item["about"] for item in room.screen["items"]] == ["私事，内容不公开"]


def test_wall_shows_what_was_noted_without_its_reason(council: Council, turn: TurnTo) -> None:
    council.do(turn, council.clerk)
    noted = {"until": "2027-01-10", "reason": "等张三家同意"}

    def note(unit: Any) -> None:
        ports = council.world.door.ports
        context = Context(council.secretary, ports.clock.now(), unit, "五角亭社区", ports)
        session, demand = find_session(unit, turn.session), find_demand(unit, turn.demand)
        note_order(context, session, demand, DemandMove.DEFER, noted)

    council.world.door.writer.submit(note)

    triage = council.ask(Rooms(turn.session), SYSTEM).screen["triage"]
    assert (triage["decided"], triage["left"]) == ("暂缓到2027年1月10日再议", 0)


def test_turn_to_refuses_a_demand_that_is_not_on_the_agenda(council: Council, turn: TurnTo) -> None:
    with pytest.raises(NotFound):
        council.do(TurnTo(turn.session, pending(council, "石凳坏了")), council.secretary)


def test_turn_to_is_for_a_meeting_of_the_two_committees(council: Council, turn: TurnTo) -> None:
    with pytest.raises(WrongState):
        council.do(TurnTo(council.plan(), turn.demand), council.secretary)


def test_turn_to_is_for_those_who_decide_triage(council: Council, turn: TurnTo) -> None:
    with pytest.raises(Forbidden):
        council.do(turn, council.chair)
