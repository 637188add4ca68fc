"""funding.call_again: another round of pledges until a day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.call_again import CallAgain
from facilitator.services.funding.close_collecting import CloseCollecting
from tests.factories.funding import Fund


def test_second_round_closes_the_gap(fund: Fund) -> None:
    fund.gap()
    called = fund.do(CallAgain(fund.plan, fund.today + timedelta(days=7)))

    assert (called.state, called.gap_fen) == (FundingState.PLEDGING, 66_66)
    assert [way.way for way in fund.detail().ways] == ["call_again"]
    fund.pledge(5)
    fund.pay(5)
    fund.pay(6)
    assert fund.do(CloseCollecting(fund.plan)).state == FundingState.FUNDED


def test_day_is_ahead(fund: Fund) -> None:
    fund.gap()
    for days in (-1, 4000):
        with pytest.raises(BadInput):
            fund.do(CallAgain(fund.plan, fund.today + timedelta(days=days)))


def test_without_a_gap_there_is_no_second_round(fund: Fund) -> None:
    fund.collecting()
    with pytest.raises(WrongState):
        fund.do(CallAgain(fund.plan, fund.today))
