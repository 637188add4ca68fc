"""funding.abandon: everybody gets the own money back to the fen."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.abandon import Abandon
from tests.factories.funding import Fund


def test_money_goes_back_where_it_came_from(fund: Fund) -> None:
    fund.gap()
    fund.give(FundSource.GOV_SUBSIDY, 123_45)
    done = fund.do(Abandon(fund.plan, "施工单位撤了"))

    assert done.state == FundingState.ABANDONED_REFUND
    assert [(line.unit, line.fen) for line in done.refunds] == [
        (None, 123_45), *zip(fund.homes[:4], (33_34, 33_34, 33_33, 33_33), strict=True),
    ]  # fmt: skip
    assert [event["reason"] for event in fund.council.events("PlanAbandoned")] == ["施工单位撤了"]


def test_plan_that_took_no_money_is_just_dropped(fund: Fund) -> None:
    fund.draft()

    assert fund.do(Abandon(fund.plan)).refunds == ()


def test_reason_is_short_and_not_blank(fund: Fund) -> None:
    fund.draft()
    with pytest.raises(BadInput):
        fund.do(Abandon(fund.plan, "长" * 201))
    with pytest.raises(Missing):
        fund.do(Abandon(fund.plan, "  "))


def test_spent_money_is_settled_and_not_abandoned(fund: Fund) -> None:
    fund.funded()
    fund.spend(1_00)
    with pytest.raises(WrongState):
        fund.do(Abandon(fund.plan))
