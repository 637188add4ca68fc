"""sessions.strike_order: until the minutes are settled, only by those who decide."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import Forbidden, WrongState
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.plan import PlannedItem
from facilitator.services.sessions.strike_order import StrikeOrder
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.paperwork import content, draft, in_full, ready_to_sign, record_pdf, settle, sign
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


def test_strike_order_after_the_end_takes_the_order_out_of_the_draft(council: Council, noted: StrikeOrder) -> None:
    council.do(CloseSession(noted.session))
    minutes = draft(council)
    before = in_full(council, minutes)

    council.do(noted, council.secretary)

    after = in_full(council, minutes)
    assert [len(paper.content.orders) for paper in (before, after)] == [1, 0]
    assert after.revision == before.revision + 1


def test_struck_order_gives_its_line_of_the_agenda_back_to_the_draft(council: Council) -> None:
    first, second = pending(council), pending(council, "楼道漏水")
    items = [PlannedItem("甲", ItemForm.DISCUSSION, second), PlannedItem("乙", ItemForm.DISCUSSION, first)]
    session = begin_triage(council, items=items)
    for demand in (first, second):
        council.do(
            OpenOrder(demand, Matter.MINOR, Urgency.ROUTINE, "物业公司", date(2026, 12, 31), session=session),
            council.secretary,
        )
    council.do(CloseSession(session))
    minutes = draft(council)

    council.do(StrikeOrder(session, second), council.secretary)

    paper = content(council, minutes)
    assert [(item.position, item.title, item.demands[0].id) for item in paper.items] == [(1, "甲", second)]
    assert [line.demand.id for line in paper.orders] == [first]


def test_strike_order_sends_settled_minutes_back_and_they_keep_their_number(
    council: Council, noted: StrikeOrder
) -> None:
    council.do(CloseSession(noted.session))
    first = settle(council, minutes := draft(council))
    record_pdf(council, minutes)

    struck = council.do(noted, council.secretary)

    after, again = in_full(council, minutes), settle(council, minutes)
    assert (struck.minutes, after.state, after.pdf, after.content.orders) == (first.number, "draft", None, ())
    assert again.number == first.number
    assert again.digest != first.digest
    assert [event["minutes"] for event in council.events("MinutesReturned")] == [minutes]


def test_strike_order_waits_while_the_paper_is_made(council: Council, noted: StrikeOrder) -> None:
    council.do(CloseSession(noted.session))
    settle(council, draft(council))

    with pytest.raises(WrongState, match="正在生成文件"):
        council.do(noted, council.secretary)


def test_strike_order_comes_too_late_once_somebody_signed(council: Council, noted: StrikeOrder) -> None:
    council.do(CloseSession(noted.session))
    sign(council, ready_to_sign(council), council.chair)

    with pytest.raises(WrongState, match="已经有人签名"):
        council.do(noted, council.secretary)


def test_strike_order_is_for_those_who_decide_triage(council: Council, noted: StrikeOrder) -> None:
    with pytest.raises(Forbidden):
        council.do(noted, council.chair)
