"""demands.begin: a small matter begins with a signed decision, a large one once the department took it."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.errors import Forbidden, NotDecided, WrongState
from facilitator.services.demands.begin import BeginDemand
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.register import RegisterDemand
from tests.factories.council import Council


def opened(council: Council, matter: Matter) -> str:
    wish = RegisterDemand("外墙瓷砖脱落", "", Category.PUBLIC_SAFETY, Channel.INSPECTION)
    demand = str(council.do(wish, council.clerk).demand)
    council.do(QueueDemand(demand), council.clerk)
    council.do(OpenOrder(demand, matter, Urgency.PRIORITY, "街道城建办", date(2026, 12, 31)), council.secretary)
    return demand


@pytest.mark.parametrize(("matter", "word"), [(Matter.MAJOR, "部门接单"), (Matter.PRIVATE, "引导")])
def test_begin_waits_for_the_department_and_is_no_way_of_a_private_matter(
    council: Council, matter: Matter, word: str
) -> None:
    with pytest.raises(WrongState, match=word):
        council.do(BeginDemand(opened(council, matter)), council.clerk)


def test_begin_of_a_small_matter_needs_a_signed_decision(council: Council) -> None:
    demand = opened(council, Matter.MINOR)

    with pytest.raises(NotDecided):
        council.do(BeginDemand(demand), council.clerk)
    assert council.ask(DemandDetail(demand), council.clerk).state == "opened"


def test_begin_before_the_opening_is_out_of_order(council: Council) -> None:
    wish = RegisterDemand("外墙瓷砖脱落", "", Category.PUBLIC_SAFETY, Channel.INSPECTION)
    demand = council.do(wish, council.clerk).demand

    with pytest.raises(WrongState):
        council.do(BeginDemand(demand), council.clerk)


def test_begin_is_for_those_who_keep_the_ledger(council: Council) -> None:
    with pytest.raises(Forbidden):
        council.do(BeginDemand(opened(council, Matter.MAJOR)), council.chair)
