"""demands.open_order: large, small or private; who answers for it, by when, and on whose authority."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, WrongState
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.open_order import OpenedOrder, OpenOrder
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import Council
from tests.factories.triage import begin_triage


@pytest.fixture
def order(council: Council) -> OpenOrder:
    """For a demand on the list of the next 两委会."""
    wish = RegisterDemand("路灯不亮", "", Category.INFRASTRUCTURE, Channel.PHONE)
    demand = council.do(wish, council.clerk).demand
    council.do(QueueDemand(demand), council.clerk)
    return OpenOrder(demand, Matter.MINOR, Urgency.ROUTINE, " 社区居委会 ", date(2026, 12, 31), " 何素琴 ")


def test_open_order_fixes_matter_party_and_deadline(council: Council, order: OpenOrder) -> None:
    council.do(order, council.secretary)

    line = council.ask(DemandDetail(order.demand), council.clerk)
    assert (line.state, line.matter, line.urgency) == ("opened", "minor", "routine")
    assert (line.responsible_party, line.assignee, line.deadline) == ("社区居委会", "何素琴", date(2026, 12, 31))


def test_open_order_says_in_the_history_that_no_meeting_decided(council: Council, order: OpenOrder) -> None:
    council.do(order, council.secretary)

    entry = council.ask(DemandDetail(order.demand), council.clerk).history[-1]
    assert (entry.actor, entry.authority) == ("书记", None)
    assert entry.details == {
        "matter": "minor", "urgency": "routine", "responsible_party": "社区居委会", "deadline": "2026-12-31",
        "office": "secretary",
    }  # fmt: skip


def test_open_order_in_a_running_meeting_is_noted_and_moves_nothing(council: Council, order: OpenOrder) -> None:
    session = begin_triage(council)

    answer = council.do(replace(order, session=session), council.secretary)

    assert answer == OpenedOrder(DemandState.PENDING_TRIAGE, noted=True)
    entry = council.ask(DemandDetail(order.demand), council.clerk).history[-1]
    assert (entry.move, entry.details["session"]) == ("triage_noted", session)


def test_open_order_is_not_sorted_in_another_council(council: Council, order: OpenOrder) -> None:
    with pytest.raises(WrongState):
        council.do(replace(order, session=council.plan()), council.secretary)


def test_open_order_may_be_due_today(council: Council, order: OpenOrder) -> None:
    council.do(replace(order, deadline=date(2026, 11, 25)), council.secretary)

    assert council.ask(DemandDetail(order.demand), council.clerk).days_late == 0


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"deadline": date(2026, 11, 24)}, BadInput),
        ({"responsible_party": " "}, Missing),
        ({"responsible_party": "供电所/居委会"}, BadInput),
        ({"cooperating": "物业／业委会"}, BadInput),
        ({"session": "nowhere"}, NotFound),
        ({"demand": "nothing"}, NotFound),
    ],
)
def test_open_order_refuses_what_makes_no_sense(
    council: Council, order: OpenOrder, change: dict[str, object], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        council.do(replace(order, **change), council.secretary)  # type: ignore[arg-type]


def test_open_order_twice_is_out_of_order(council: Council, order: OpenOrder) -> None:
    council.do(order, council.secretary)

    with pytest.raises(WrongState):
        council.do(order, council.secretary)


def test_open_order_is_for_those_who_decide_triage(council: Council, order: OpenOrder) -> None:
    council.do(order, council.clerk)
    with pytest.raises(Forbidden):
        council.do(order, council.chair)


def test_open_order_asks_every_party_it_names_anew(council: Council, order: OpenOrder) -> None:
    named = replace(order, responsible_party="社区居委会＋物业公司", cooperating="供电所，物业公司")
    council.do(named, council.secretary)

    with council.world.database.reading() as unit:
        asked = [(party.party, party.answer) for party in unit.parties.of(order.demand)]
    assert sorted(asked) == [("供电所", "asked"), ("物业公司", "asked"), ("社区居委会", "taken")]
