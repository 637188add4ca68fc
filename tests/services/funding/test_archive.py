"""funding.archive: the books are closed after their notice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.errors import WrongState
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.archive import Archive
from facilitator.services.funding.publish_accounts import PublishAccounts
from facilitator.services.funding.settle import Settle
from tests.factories.funding import Fund


def test_books_are_closed_when_the_notice_has_ended(fund: Fund) -> None:
    fund.funded()
    fund.spend(600_00)
    fund.do(Settle(fund.plan))
    with pytest.raises(WrongState, match="不能"):
        fund.do(Archive(fund.plan))
    fund.do(PublishAccounts(fund.plan, fund.today, fund.today + timedelta(days=14)))
    fund.wait(14)
    with pytest.raises(WrongState, match="期满以后"):
        fund.do(Archive(fund.plan))
    fund.wait(1)

    assert fund.do(Archive(fund.plan)).state == FundingState.ARCHIVED
    assert len(fund.council.events("PlanArchived")) == 1
    with pytest.raises(WrongState):
        fund.pay(1, 1_00)
