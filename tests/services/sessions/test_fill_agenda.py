"""sessions.fill_agenda: demands under their items, in the order of their claims; what is touched stays."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import Forbidden, WrongState
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.fill_agenda import FillAgenda
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.note import WriteNote
from facilitator.services.sessions.read import SessionDetail
from tests.factories.council import Council
from tests.factories.triage import pending, plan_triage

USUAL = ["上月开单办理进度", "紧急单追认", "本月新需求逐条审定", "合并与退回", "议事会排期", "下月重点"]


def titles(council: Council) -> list[str]:
    return [item.title for item in council.ask(SessionDetail(council.session)).items]


def number(council: Council, demand: str) -> str:
    with council.world.database.reading() as unit:
        return str(unit.ledger.demand(demand).number)  # type: ignore[union-attr]


def change(council: Council, demand: str, **columns: Any) -> None:
    """What intake and the street would have written into the ledger."""
    council.world.door.writer.submit(lambda unit: unit.ledger.change(demand, **columns))


def test_plan_without_items_lists_every_demand_that_waits(council: Council) -> None:
    urgent, calm, many = pending(council), pending(council, "石凳坏了"), pending(council, "路灯不亮")
    council.do(RegisterDemand("还没列入", "", Category.OTHER, Channel.PHONE), council.clerk)
    change(council, urgent, state="urgent_dispatched")
    change(council, many, supporters=3)

    plan_triage(council, ())

    one, two, three = (number(council, demand) for demand in (urgent, many, calm))
    assert titles(council) == [*USUAL[:2], one, USUAL[2], two, three, *USUAL[3:]]


def test_same_building_and_category_told_before_goes_first(council: Council) -> None:
    first = pending(council, "石凳坏了", building="3栋")
    pending(council, "楼道灯不亮", building="5栋", category=Category.PUBLIC_SAFETY)
    again = pending(council, "楼梯扶手松", building="5栋")
    council.do(
        RegisterDemand("单元门坏", "", Category.INFRASTRUCTURE, Channel.PHONE, building="5栋"), council.clerk
    )

    plan_triage(council, ())

    listed = titles(council)
    assert listed.index(number(council, again)) < listed.index(number(council, first))


def test_fill_adds_what_came_and_drops_what_is_settled(council: Council) -> None:
    settled = pending(council)
    plan_triage(council, ())
    order = OpenOrder(settled, Matter.MINOR, Urgency.ROUTINE, "社区居委会", date(2026, 12, 31))
    council.do(order, council.secretary)
    fresh = pending(council, "石凳坏了")

    answer = council.do(FillAgenda(council.session))

    assert (answer.added, answer.dropped, len(answer.items)) == (1, 1, 7)
    assert titles(council) == [*USUAL[:3], number(council, fresh), *USUAL[3:]]
    assert council.events("AgendaFilled") == [
        {"session": council.session, "added": [number(council, fresh)], "dropped": [number(council, settled)]}
    ]


def test_fill_keeps_an_item_on_which_something_was_written(council: Council) -> None:
    settled = pending(council)
    plan_triage(council, ())
    council.do(GatherSession(council.session))
    items = council.ask(SessionDetail(council.session)).items
    item = next(item.id for item in items if item.demand == settled)
    council.do(WriteNote(council.session, item, "物业已来看过"), council.recorder)
    order = OpenOrder(settled, Matter.MINOR, Urgency.ROUTINE, "社区居委会", date(2026, 12, 31))
    council.do(order, council.secretary)

    council.do(FillAgenda(council.session))

    assert number(council, settled) in titles(council)


def test_fill_twice_changes_nothing(council: Council) -> None:
    pending(council)
    plan_triage(council, ())
    before = council.ask(SessionDetail(council.session)).items

    answer = council.do(FillAgenda(council.session))

    assert (answer.added, answer.dropped) == (0, 0)
    assert council.ask(SessionDetail(council.session)).items == before


def test_fill_comes_too_late_once_the_meeting_has_begun(council: Council) -> None:
    plan_triage(council, ())
    council.do(GatherSession(council.session))
    council.do(BeginSession(council.session))

    with pytest.raises(WrongState):
        council.do(FillAgenda(council.session))


def test_fill_is_for_a_meeting_of_the_two_committees(council: Council) -> None:
    with pytest.raises(WrongState):
        council.do(FillAgenda(council.plan()))


def test_fill_is_for_those_who_plan(council: Council) -> None:
    plan_triage(council, ())

    with pytest.raises(Forbidden):
        council.do(FillAgenda(council.session), council.recorder)
