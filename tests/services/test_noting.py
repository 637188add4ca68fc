"""Noting an order in a running 两委会: who must be there, what is kept, what the room hears."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import Missing, QuorumNotMet, WrongState
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.strike_order import StrikeOrder
from tests.factories.council import Council
from tests.factories.triage import begin_triage, pending, plan_triage


def order(demand: str, session: str, party: str = "社区居委会") -> OpenOrder:
    return OpenOrder(demand, Matter.MINOR, Urgency.ROUTINE, party, date(2026, 12, 31), session=session)


def kept(council: Council, session: str) -> list[Any]:
    with council.world.database.reading() as unit:
        return list(unit.noted.of_session(session))


def test_note_keeps_the_order_and_tells_the_room_in_words(council: Council) -> None:
    session, demand = begin_triage(council), pending(council)

    council.do(order(demand, session), council.secretary)

    row = kept(council, session)[0]
    assert (row.demand, row.verb, row.actor, row.order["responsible_party"]) == (
        demand, "open_order", "书记", "社区居委会",
    )  # fmt: skip
    event = council.events("OrderNoted")[0]
    assert event["decided"] == "立单，小事，常规，由社区居委会负责，2026年12月31日前办结"
    assert council.world.listening.sessions[-1] == frozenset({session})


def test_note_takes_the_place_of_an_earlier_one(council: Council) -> None:
    session, demand = begin_triage(council), pending(council)

    council.do(order(demand, session), council.secretary)
    council.do(order(demand, session, "物业公司"), council.clerk)

    assert [row.order["responsible_party"] for row in kept(council, session)] == ["物业公司"]


@pytest.mark.parametrize(("members", "present", "enough"), [(4, 2, True), (5, 2, False), (5, 3, True), (7, 3, False)])
def test_note_takes_half_of_both_committees(council: Council, members: int, present: int, enough: bool) -> None:
    session, demand = begin_triage(council, members, present), pending(council)

    if enough:
        council.do(order(demand, session), council.secretary)
        return
    with pytest.raises(QuorumNotMet) as refusal:
        council.do(order(demand, session), council.secretary)
    assert (refusal.value.details["present"], refusal.value.details["needed"]) == (present, -(-members // 2))


def test_note_waits_for_the_meeting_to_begin(council: Council) -> None:
    demand = pending(council)

    with pytest.raises(WrongState):
        council.do(order(demand, plan_triage(council)), council.secretary)


def test_note_comes_too_late_after_the_end(council: Council) -> None:
    session, demand = begin_triage(council), pending(council)
    council.do(CloseSession(session))

    with pytest.raises(WrongState):
        council.do(order(demand, session), council.secretary)


def test_struck_note_is_forgotten(council: Council) -> None:
    session, demand = begin_triage(council), pending(council)
    council.do(order(demand, session), council.secretary)

    council.do(StrikeOrder(session, demand), council.secretary)

    assert kept(council, session) == []
    with pytest.raises(Missing):
        council.do(StrikeOrder(session, demand), council.secretary)
