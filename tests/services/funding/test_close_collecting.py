"""funding.close_collecting: the sums say whether the money stands or a gap is left, and how many are missing."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import WrongState
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.domain.people.powers import Role
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.read import Unpaid
from tests.factories.funding import Fund
from tests.factories.ledger import last_details, put, row_of


def test_gap_is_counted_and_nobody_is_named(fund: Fund) -> None:
    fund.collecting()
    for place in (1, 2, 3, 4, 6):
        fund.pledge(place)
    for place in (1, 2, 3, 4):
        fund.pay(place)
    closed = fund.do(CloseCollecting(fund.plan))

    assert (closed.state, closed.covered_fen, closed.gap_fen) == (FundingState.GAP, 533_34, 66_66)
    assert (closed.not_pledged, closed.not_paid) == (1, 1)
    assert last_details(fund.council, fund.council.demand) == {
        "step": "closed", "plan": "3号院路灯", "covered": "533.34", "gap": "66.66",
    }  # fmt: skip


def test_who_has_not_paid_is_listed_for_the_leader(fund: Fund) -> None:
    fund.gap()
    leader = fund.council.world.staff("小组长", Role.GROUP_LEADER)
    silent, owing = fund.council.ask(Unpaid(fund.plan), leader)

    assert (silent.label, silent.pledged, silent.open_fen) == ("1栋501", False, 33_33)
    assert (owing.label, owing.pledged, owing.open_fen) == ("1栋601", True, 33_33)


def test_covered_plan_sends_the_waiting_demand_to_work(fund: Fund) -> None:
    fund.collecting()
    put(fund.council, fund.council.demand, state=DemandState.FUNDING)
    for place in range(1, 7):
        fund.pay(place)

    assert fund.do(CloseCollecting(fund.plan)).state == FundingState.FUNDED
    assert row_of(fund.council, fund.council.demand).state == DemandState.IN_PROGRESS


def test_collecting_is_not_closed_during_the_notice_or_twice(fund: Fund) -> None:
    fund.published()
    with pytest.raises(WrongState, match="还在公示"):
        fund.do(CloseCollecting(fund.plan))
    fund.wait(15)
    fund.do(CloseCollecting(fund.plan))
    with pytest.raises(WrongState, match="没有在收款"):
        fund.do(CloseCollecting(fund.plan))


def test_word_of_others_that_is_no_money_yet_is_told(fund: Fund) -> None:
    fund.collecting()
    for place in range(1, 7):
        fund.pledge(place)
        fund.pay(place)
    fund.give(FundSource.ENTERPRISE_DONATION, 40_00)
    assert [one.kind for one in fund.detail().findings] == []
    closed = fund.do(CloseCollecting(fund.plan))

    assert (closed.covered_fen, closed.awaited_fen) == (600_00, 360_00)
    assert [(one.kind, one.fen, one.reason) for one in fund.detail().findings] == [
        ("awaited", 300_00, "政府补助"), ("awaited", 60_00, "甲企业"),
    ]  # fmt: skip
    fund.give(FundSource.GOV_SUBSIDY, 300_00)
    assert [one.reason for one in fund.detail().findings] == ["甲企业"]
