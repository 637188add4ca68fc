"""sessions.strike_order: only while the meeting is on, only by those who decide."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import Forbidden, WrongState
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.strike_order import StrikeOrder
from tests.factories.council import Council
from tests.factories.triage import begin_triage, pending


@pytest.fixture
def noted(council: Council) -> StrikeOrder:
    """For a demand that a running meeting has sorted."""
    session, demand = begin_triage(council), pending(council)
    order = OpenOrder(demand, Matter.MINOR, Urgency.ROUTINE, "社区居委会", date(2026, 12, 31), session=session)
    council.do(order, council.secretary)
    return StrikeOrder(session, demand)


def test_strike_order_is_told_to_the_room(council: Council, noted: StrikeOrder) -> None:
    council.do(noted, council.clerk)

    assert [event["demand"] for event in council.events("OrderStruck")] == [noted.demand]


def test_strike_order_comes_too_late_after_the_end(council: Council, noted: StrikeOrder) -> None:
    council.do(CloseSession(noted.session))

    with pytest.raises(WrongState):
        council.do(noted, council.secretary)


def test_strike_order_is_for_those_who_decide_triage(council: Council, noted: StrikeOrder) -> None:
    with pytest.raises(Forbidden):
        council.do(noted, council.chair)
