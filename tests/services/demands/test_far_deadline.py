"""A deadline more than ten years ahead is a slip of the pen: every verb that takes one says so, and nothing changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import BadInput
from facilitator.services.demands.defer import DeferDemand
from facilitator.services.demands.department_accept import DepartmentAccept
from facilitator.services.demands.dispatch_urgent import DispatchUrgent
from facilitator.services.demands.extend import ExtendDemand
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.open_orders import OpenOrders
from facilitator.services.demands.ratify import RatifyOrder
from facilitator.services.demands.request_extension import RequestExtension
from tests.factories.council import Council
from tests.factories.demands import pending
from tests.factories.ledger import placed, row_of
from tests.factories.triage import begin_triage

FARTHEST, TOO_FAR, END = date(2036, 11, 25), date(2036, 11, 26), date.max
_PARTY = "社区居委会"

ASKED = [
    (DemandState.REGISTERED, lambda demand, day: DispatchUrgent(demand, _PARTY, day, "电线落地"), "deadline"),
    (
        DemandState.PENDING_TRIAGE,
        lambda demand, day: OpenOrder(demand, Matter.MINOR, Urgency.ROUTINE, _PARTY, day),
        "deadline",
    ),
    (DemandState.PENDING_TRIAGE, lambda demand, day: OpenOrders((demand,), Matter.MINOR, _PARTY, day), "deadline"),
    (DemandState.URGENT_DISPATCHED, lambda demand, day: RatifyOrder(demand, deadline=day), "deadline"),
    (DemandState.REPORTED_UP, lambda demand, day: DepartmentAccept(demand, "刘工", day), "deadline"),
    (DemandState.IN_PROGRESS, lambda demand, day: RequestExtension(demand, day, "雨季"), "until"),
    (DemandState.IN_PROGRESS, lambda demand, day: ExtendDemand(demand, day, "雨季"), "until"),
    (DemandState.PENDING_TRIAGE, lambda demand, day: DeferDemand(demand, day, "等改造"), "until"),
]


@pytest.mark.parametrize("day", [TOO_FAR, END])
@pytest.mark.parametrize(("state", "command", "field"), ASKED)
def test_deadline_more_than_ten_years_ahead_is_refused(
    council: Council, state: DemandState, command: Any, field: str, day: date
) -> None:
    demand = placed(council, state)
    before = row_of(council, demand)

    with pytest.raises(BadInput) as refusal:
        council.do(command(demand, day), council.secretary)

    assert refusal.value.details["field"] == field
    assert row_of(council, demand) == before


def test_deadline_in_ten_years_is_taken(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)

    council.do(ExtendDemand(demand, FARTHEST, "等改造"), council.secretary)

    assert row_of(council, demand).deadline == FARTHEST


def test_noted_order_with_a_far_deadline_is_refused_in_the_room(council: Council) -> None:
    session, demand = begin_triage(council), pending(council)
    order = OpenOrder(demand, Matter.MINOR, Urgency.ROUTINE, _PARTY, END, session=session)

    with pytest.raises(BadInput):
        council.do(order, council.secretary)
    with pytest.raises(BadInput):
        council.do(replace(order, deadline=TOO_FAR), council.secretary)
