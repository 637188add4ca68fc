"""funding.withdraw_pledge: as long as the money has not come; then it is a refund."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.pledge import Pledge
from facilitator.services.funding.top_up import TopUp
from facilitator.services.funding.withdraw_pledge import WithdrawPledge
from tests.factories.funding import Fund


def test_pledge_is_taken_back_by_a_line_of_its_own(fund: Fund) -> None:
    fund.collecting()
    fund.pledge(1)

    assert fund.do(WithdrawPledge(fund.plan, fund.homes[0])).withdrawn_fen == 33_34
    assert [line.fen for line in fund.detail().pledges] == [33_34, -33_34]
    assert fund.detail().sums.residents_pledged_fen == 0
    with pytest.raises(WrongState, match="没有认捐"):
        fund.do(WithdrawPledge(fund.plan, fund.homes[0]))


def test_what_was_paid_stays_pledged(fund: Fund) -> None:
    fund.collecting()
    fund.pledge(1)
    fund.pay(1, 13_34)

    assert fund.do(WithdrawPledge(fund.plan, fund.homes[0])).withdrawn_fen == 20_00
    with pytest.raises(WrongState, match="已经交了"):
        fund.do(WithdrawPledge(fund.plan, fund.homes[0]))


def test_firm_takes_back_its_word(fund: Fund) -> None:
    fund.published()
    fund.do(Pledge(fund.plan, 100_00, fund.today, donor="甲企业"))

    assert fund.do(WithdrawPledge(fund.plan, donor="甲企业")).withdrawn_fen == 100_00


def test_withdrawal_says_what_is_wrong(fund: Fund) -> None:
    fund.collecting()
    fund.pledge(1)
    with pytest.raises(Missing):
        fund.do(WithdrawPledge(fund.plan))
    with pytest.raises(BadInput):
        fund.do(WithdrawPledge(fund.plan, fund.homes[0], "甲企业"))
    with pytest.raises(BadInput, match="今天以前"):
        fund.do(WithdrawPledge(fund.plan, fund.homes[0], on=fund.today + timedelta(days=1)))


def test_word_is_not_taken_back_before_it_was_given(fund: Fund) -> None:
    fund.collecting()
    fund.pledge(1)
    with pytest.raises(BadInput, match="撤回不能在那以前"):
        fund.do(WithdrawPledge(fund.plan, fund.homes[0], on=fund.today - timedelta(days=1)))


def test_money_that_stands_is_not_called_back(fund: Fund) -> None:
    fund.funded()
    with pytest.raises(WrongState, match="不能再撤回"):
        fund.do(WithdrawPledge(fund.plan, fund.homes[0]))


def test_giver_who_takes_back_what_closed_the_gap_opens_it(fund: Fund) -> None:
    fund.gap()
    fund.do(TopUp(fund.plan, FundSource.COMMUNITY_FUND, 66_66))
    fund.give(FundSource.COMMUNITY_FUND, 6_66)
    back = fund.do(WithdrawPledge(fund.plan, source=FundSource.COMMUNITY_FUND))

    assert (back.entry, back.withdrawn_fen, back.state) == ("", 60_00, FundingState.GAP)
    assert [line.topped_fen for line in fund.detail().sums.sources[3:]] == [6_66]
    assert [event["fen"] for event in fund.council.events("GapToppedUp")] == [66_66, -60_00]
    assert fund.detail().sums.gap_fen == 60_00
    with pytest.raises(WrongState, match="没有认捐"):
        fund.do(WithdrawPledge(fund.plan, source=FundSource.COMMUNITY_FUND))


def test_revoked_document_of_the_street_opens_the_gap(fund: Fund) -> None:
    fund.gap()
    fund.do(TopUp(fund.plan, FundSource.COMMUNITY_FUND, 66_66))
    assert fund.do(WithdrawPledge(fund.plan, source=FundSource.GOV_SUBSIDY)).state == FundingState.GAP
    assert fund.detail().sums.gap_fen == 300_00
    fund.do(Pledge(fund.plan, 300_00, fund.today, source=FundSource.GOV_SUBSIDY))
    assert fund.detail().sums.gap_fen == 0
