"""funding.settle: the surplus goes back by source and by what each one paid."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import WrongState
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.contra import Contra
from facilitator.services.funding.settle import Settle
from facilitator.services.funding.top_up import TopUp
from tests.factories.funding import Fund


def test_surplus_is_divided_to_the_fen(fund: Fund) -> None:
    fund.funded()
    fund.spend(540_00)
    done = fund.do(Settle(fund.plan))

    assert (done.state, done.income_fen, done.spent_fen, done.surplus_fen) == (
        FundingState.SETTLED, 600_00, 540_00, 60_00,
    )  # fmt: skip
    assert [line.fen for line in done.refunds] == [30_00, 10_00, 3_34, 3_34, 3_33, 3_33, 3_33, 3_33]
    assert [one["surplus_fen"] for one in fund.council.events("PlanSettled")] == [60_00]


def test_books_without_a_surplus_are_done(fund: Fund) -> None:
    fund.funded()
    fund.spend(600_00)

    assert fund.do(Settle(fund.plan)).state == FundingState.SURPLUS_RESOLVED


def test_account_below_zero_is_not_settled(fund: Fund) -> None:
    fund.funded()
    fund.spend(600_00)
    paid = fund.detail().receipts[0]
    fund.do(Contra(paid.entry, "假币"))
    with pytest.raises(WrongState, match=r"账上是 -33[.]34 元"):
        fund.do(Settle(fund.plan))


def test_settling_comes_after_the_money_stands_and_once(fund: Fund) -> None:
    fund.gap()
    with pytest.raises(WrongState):
        fund.do(Settle(fund.plan))


def test_settled_books_are_not_settled_again(fund: Fund) -> None:
    fund.funded()
    fund.spend(540_00)
    fund.do(Settle(fund.plan))
    for late in (Settle(fund.plan), fund.slip(100, unit=fund.homes[0])):
        with pytest.raises(WrongState):
            fund.do(late)


def test_refund_list_says_who_even_without_a_name(fund: Fund) -> None:
    fund.gap()
    fund.do(TopUp(fund.plan, FundSource.COMMUNITY_FUND, 66_66))
    fund.give(FundSource.COMMUNITY_FUND, 66_66)
    assert fund.detail().refunds == ()

    labels = [line.label for line in fund.do(Settle(fund.plan)).refunds if line.unit is None]
    assert labels == ["甲企业", "社区基金、服务群众经费"]
