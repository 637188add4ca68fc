"""funding.publish_accounts: fifteen days on the board, when nobody's money is left over."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.pay_back import PayBack
from facilitator.services.funding.publish_accounts import PublishAccounts
from facilitator.services.funding.settle import Settle
from tests.factories.funding import Fund
from tests.factories.ledger import last_details


def accounts(fund: Fund, first: int = 0, last: int = 14) -> PublishAccounts:
    return PublishAccounts(fund.plan, fund.today + timedelta(days=first), fund.today + timedelta(days=last))


def spent(fund: Fund) -> None:
    fund.funded()
    fund.spend(600_00)
    fund.do(Settle(fund.plan))


def test_accounts_hang_out_with_the_figures_of_the_books(fund: Fund) -> None:
    spent(fund)
    shown = fund.do(accounts(fund))

    assert (shown.state, shown.balance_fen) == (FundingState.ACCOUNTS_PUBLISHED, 0)
    assert last_details(fund.council, fund.council.demand) == {
        "step": "accounts", "plan": "3号院路灯", "income": "600.00", "spent": "600.00",
    }  # fmt: skip


def test_abandoned_plan_gives_everything_back_first(fund: Fund) -> None:
    fund.gap((1,))
    fund.do(Abandon(fund.plan))
    with pytest.raises(WrongState, match=r"还有 133[.]34 元没有退"):
        fund.do(accounts(fund))
    fund.do(PayBack(fund.plan, fund.today, "本户", fund.homes[0]))
    fund.do(PayBack(fund.plan, fund.today, "甲企业", source=FundSource.ENTERPRISE_DONATION))

    assert fund.do(accounts(fund)).state == FundingState.ACCOUNTS_PUBLISHED


@pytest.mark.parametrize(("first", "last"), [(0, 13), (-1, 20), (0, 4000)])
def test_accounts_hang_for_fifteen_days_from_today_on(fund: Fund, first: int, last: int) -> None:
    spent(fund)
    with pytest.raises(BadInput):
        fund.do(accounts(fund, first, last))


def test_surplus_is_resolved_first(fund: Fund) -> None:
    fund.funded()
    fund.spend(540_00)
    fund.do(Settle(fund.plan))
    with pytest.raises(WrongState):
        fund.do(accounts(fund))
