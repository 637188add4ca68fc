"""funding.pledge: the signature that binds; also a firm signs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from facilitator.domain.errors import BadInput, Missing, NotFound, WrongState
from facilitator.domain.funding.apportion import Method
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.pledge import Pledge
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.withdraw_pledge import WithdrawPledge
from facilitator.services.funding.writing import PlanSource
from tests.factories.funding import FIRM, SOURCES, Fund


def test_first_pledge_of_a_household_opens_the_pledging(fund: Fund) -> None:
    fund.published()
    signed = fund.pledge(1)

    assert (signed.number, signed.pledged_fen, signed.state) == (1, 33_34, FundingState.PLEDGING)
    assert fund.pledge(1, 10_00).pledged_fen == 43_34
    assert [event["unit"] for event in fund.council.events("PledgeSigned")] == [fund.homes[0]] * 2
    assert fund.detail().sums.not_pledged == 5


def test_firm_signs_by_name_and_opens_nothing(fund: Fund) -> None:
    fund.published()
    signed = fund.do(Pledge(fund.plan, FIRM, fund.today, donor="甲企业"))

    assert (signed.pledged_fen, signed.state) == (FIRM, FundingState.PUBLISHED)
    assert [(line.name, line.pledged_fen) for line in fund.detail().sums.sources][1] == ("甲企业", FIRM)


def test_pledge_says_what_is_wrong(fund: Fund) -> None:
    fund.published()
    plan, today, home = fund.plan, fund.today, fund.homes[0]
    before = fund.rows()
    for wrong in (
        Pledge(plan, 0, today, home),
        Pledge(plan, -1, today, home),
        Pledge(plan, 100, today + timedelta(days=1), home),
        Pledge(plan, 100, today, home, "甲企业"),
    ):
        with pytest.raises(BadInput):
            fund.do(wrong)
    with pytest.raises(Missing):
        fund.do(Pledge(plan, 100, today))
    for nobody in (Pledge(plan, 100, today, "nobody"), Pledge(plan, 100, today, donor="丙企业")):
        with pytest.raises(NotFound):
            fund.do(nobody)
    assert fund.rows() == before


def test_name_of_two_sources_is_no_name(fund: Fund) -> None:
    fund.draft(sources=(*SOURCES[1:], PlanSource(FundSource.COMMUNITY_FUND, 300_00, "甲企业")))
    fund.do(AttachVote(fund.plan, fund.vote()))
    fund.do(PublishPlan(fund.plan, fund.today, fund.today + timedelta(days=14)))
    with pytest.raises(BadInput, match="两个来源都叫"):
        fund.do(Pledge(fund.plan, 100, fund.today, donor="甲企业"))


def test_anybody_of_the_roll_pledges_freely(fund: Fund) -> None:
    fund.draft(method=Method.FIXED_PLEDGE, units=())
    fund.do(AttachVote(fund.plan, fund.vote()))
    fund.do(PublishPlan(fund.plan, fund.today, fund.today + timedelta(days=14)))

    assert fund.pledge(3, 50_00).pledged_fen == 50_00


@pytest.mark.parametrize("way", ["attached", "funded", "gap"])
def test_pledges_have_their_time(fund: Fund, way: str) -> None:
    getattr(fund, way)()
    with pytest.raises(WrongState):
        fund.pledge(2)


def test_signature_is_not_older_than_the_plan(fund: Fund) -> None:
    fund.collecting()
    with pytest.raises(BadInput, match="那时还没有这个方案"):
        fund.do(Pledge(fund.plan, 1_00, date(2020, 1, 1), fund.homes[0]))


def test_pledge_far_beyond_the_share_is_asked_about_once(fund: Fund) -> None:
    fund.collecting()
    with pytest.raises(BadInput, match="核对过了"):
        fund.pledge(1, 100_03)
    fund.pledge(1, 100_02)
    with pytest.raises(BadInput):
        fund.pledge(1, 1)
    assert fund.do(Pledge(fund.plan, 1, fund.today, fund.homes[0], confirmed=True)).pledged_fen == 100_03


def test_same_signature_keyed_twice_is_asked_about_once(fund: Fund) -> None:
    fund.published()
    fund.pledge(1)
    again = Pledge(fund.plan, 33_34, fund.today, fund.homes[0])
    with pytest.raises(BadInput, match=r"同样的 33\.34 元登记过了，再加共 66\.68 元"):
        fund.do(again)
    assert fund.do(replace(again, confirmed=True)).pledged_fen == 66_68


def test_signature_that_was_taken_back_is_given_again_unasked(fund: Fund) -> None:
    fund.published()
    fund.pledge(1)
    fund.do(WithdrawPledge(fund.plan, fund.homes[0]))
    assert fund.pledge(1).pledged_fen == 33_34
