"""demands.open_orders: all of them or none, routine matters only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import BadInput, Forbidden, Missing, WrongState
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.open_orders import MOST, OpenedOrders, OpenOrders
from tests.factories.council import Council
from tests.factories.triage import begin_triage, pending


@pytest.fixture
def orders(council: Council) -> OpenOrders:
    """For two demands on the list of the next 两委会."""
    demands = (pending(council), pending(council, "石凳坏了"))
    return OpenOrders(demands, Matter.MINOR, "社区居委会", date(2026, 12, 31))


def states(council: Council, orders: OpenOrders) -> list[str]:
    return [council.ask(DemandDetail(demand), council.clerk).state for demand in orders.demands]


def test_open_orders_opens_every_one(council: Council, orders: OpenOrders) -> None:
    assert council.do(orders, council.secretary) == OpenedOrders(2, noted=False)

    assert states(council, orders) == ["opened", "opened"]
    line = council.ask(DemandDetail(orders.demands[1]), council.clerk)
    assert (line.matter, line.urgency, line.responsible_party) == ("minor", "routine", "社区居委会")


def test_open_orders_in_a_running_meeting_are_noted(council: Council, orders: OpenOrders) -> None:
    session = begin_triage(council)

    assert council.do(replace(orders, session=session), council.secretary) == OpenedOrders(2, noted=True)

    assert states(council, orders) == ["pending_triage", "pending_triage"]


def test_one_that_cannot_be_opened_keeps_all_back_and_is_named(council: Council, orders: OpenOrders) -> None:
    council.do(replace(orders, demands=orders.demands[1:]), council.secretary)

    with pytest.raises(WrongState) as refusal:
        council.do(orders, council.secretary)

    assert refusal.value.details["number"] == "XQ-2026-0002"
    assert states(council, orders) == ["pending_triage", "opened"]


def test_the_same_demand_twice_is_one(council: Council, orders: OpenOrders) -> None:
    first = orders.demands[0]

    assert council.do(replace(orders, demands=(first, "XQ-2026-0001")), council.secretary).count == 1


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        ({"demands": ()}, Missing),
        ({"demands": ("x",) * (MOST + 1)}, BadInput),
        ({"urgency": Urgency.PRIORITY}, BadInput),
        ({"deadline": date(2026, 11, 24)}, BadInput),
        ({"responsible_party": " "}, Missing),
    ],
)
def test_open_orders_refuses_what_makes_no_sense(
    council: Council, orders: OpenOrders, change: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        council.do(replace(orders, **change), council.secretary)

    assert states(council, orders) == ["pending_triage", "pending_triage"]


def test_open_orders_are_for_those_who_decide_triage(council: Council, orders: OpenOrders) -> None:
    with pytest.raises(Forbidden):
        council.do(orders, council.chair)
