"""funding.abandon: everybody gets the own money back to the fen."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.abandon import Abandon
from tests.factories.funding import Fund
from tests.factories.ledger import moves_of, put, row_of


def test_money_goes_back_where_it_came_from(fund: Fund) -> None:
    fund.gap()
    fund.give(FundSource.GOV_SUBSIDY, 123_45)
    done = fund.do(Abandon(fund.plan, "施工单位撤了"))

    assert done.state == FundingState.ABANDONED_REFUND
    assert [(line.unit, line.fen) for line in done.refunds] == [
        (None, 123_45), (None, 100_00), *zip(fund.homes[:4], (33_34, 33_34, 33_33, 33_33), strict=True),
    ]  # fmt: skip
    assert (fund.detail().findings, fund.detail().awaited) == ((), "")
    assert [event["reason"] for event in fund.council.events("PlanAbandoned")] == ["施工单位撤了"]


def test_plan_that_took_no_money_is_just_dropped(fund: Fund) -> None:
    fund.draft()

    assert fund.do(Abandon(fund.plan)).refunds == ()


def test_matter_goes_back_to_a_council_once_its_plan_was_given_up(fund: Fund) -> None:
    """While the plan is under way a council about it leaves the demand where it is; afterwards it takes it up anew."""
    fund.gap()
    council = fund.council
    put(council, council.demand, state=DemandState.FUNDING, authority="m1")
    fund.draft_ballot()
    assert row_of(council, council.demand).state == DemandState.FUNDING
    fund.do(Abandon(fund.plan))
    fund.draft_ballot()

    row = row_of(council, council.demand)
    assert (row.state, row.authority, moves_of(council, council.demand)[-1]) == (
        DemandState.IN_DECISION_COUNCIL, None, "hold_decision",
    )  # fmt: skip
    fund.draft()


def test_reason_is_short_and_not_blank(fund: Fund) -> None:
    fund.draft()
    with pytest.raises(BadInput):
        fund.do(Abandon(fund.plan, "长" * 201))
    with pytest.raises(Missing, match="请写为什么不办了。"):
        fund.do(Abandon(fund.plan, "  "))


def test_spent_money_is_settled_and_not_abandoned(fund: Fund) -> None:
    fund.funded()
    fund.spend(1_00)
    with pytest.raises(WrongState):
        fund.do(Abandon(fund.plan))
