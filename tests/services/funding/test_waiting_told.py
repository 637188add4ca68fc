"""What page, board and paper say of those who have not signed or paid: the same words, by where the plan stands."""

from __future__ import annotations

import pytest

from facilitator.domain.funding.sources import FundSource
from facilitator.services.context import SYSTEM
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.account_statement import residents_told
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.public import PlanForAll, PublicFundingPlan
from facilitator.services.funding.read import FundingList, Unpaid
from facilitator.services.funding.settle import Settle
from facilitator.services.funding.top_up import TopUp
from facilitator.services.funding.waiting_told import households_told, on_paper
from tests.factories.flats import roof_on_the_board
from tests.factories.funding import Fund


def told(fund: Fund) -> str:
    """Of the staff's figures and of the board's, which must agree."""
    public: PlanForAll = fund.council.ask(PublicFundingPlan(fund.plan))
    staff = on_paper(households_told(fund.detail().sums))
    assert on_paper(households_told(public)) == staff
    assert residents_told(fund.detail()).startswith(staff.removesuffix("。"))
    return staff


def test_who_paid_without_signing_has_a_count_of_its_own(fund: Fund) -> None:
    fund.collecting()
    fund.pledge(1)
    fund.pay(2)
    fund.pay(3, 10_00)

    assert told(fund) == "3户未承诺、1户未到账，另有2户没签字、已交款。"
    lines = fund.council.ask(Unpaid(fund.plan), SYSTEM)
    doors = [(line.label, line.pledged, line.less, line.open_fen) for line in lines]
    assert doors[-1] == ("1栋301", False, True, 23_33)
    assert "1栋201" not in [door[0] for door in doors]


def test_signed_for_less_is_told_of_those_who_signed(fund: Fund) -> None:
    fund.collecting()
    fund.pledge(1, 1_00)
    fund.pay(2, 1_00)

    assert told(fund) == "4户未承诺、1户未到账、1户承诺不足，另有1户没签字、已交款。"


def test_who_is_asked_for_nothing_has_not_kept_a_promise(fund: Fund) -> None:
    roof_on_the_board(fund)

    assert told(fund) == "居民不用另外出钱。"


def test_all_signed_and_all_here(fund: Fund) -> None:
    fund.funded()

    assert told(fund) == "没有未承诺的户，承诺的都已到账。"


def settled_short(fund: Fund) -> None:
    """The street's document counted and its money never came; the firm's word that closed the gap neither."""
    fund.gap()
    fund.do(TopUp(fund.plan, FundSource.ENTERPRISE_DONATION, 66_66, "乙企业"))
    fund.spend(200_00)
    fund.do(Settle(fund.plan))


def test_settled_plan_waits_for_nobody_and_says_what_never_came(fund: Fund) -> None:
    settled_short(fund)
    public: PlanForAll = fund.council.ask(PublicFundingPlan(fund.plan))
    listed, shown = fund.council.ask(FundingList())[0], fund.detail()

    assert told(fund) == "结算时1户未承诺、1户未到账，不再收。"
    for one in (public, listed, shown):
        assert one.awaited == ""
        assert one.never_came == "政府补助答应的 300.00 元、乙企业答应的 66.66 元没有到账，不再等。"
    for sums in (public, shown.sums):
        assert (sums.gap_fen, sums.not_pledged, sums.not_paid, sums.covered_fen) == (0, 0, 0, 233_34)
        assert (sums.never_pledged, sums.never_paid) == (1, 1)
    assert (listed.gap_fen, listed.covered_fen, listed.tells_cover) == (0, 233_34, False)
    assert (shown.sums.unpaid_fen, shown.sums.unasked_fen, shown.sums.counted_on_fen) == (0, 33_33, 0)
    assert fund.council.ask(Unpaid(fund.plan), SYSTEM) == ()
    assert "uncovered" not in {one.kind for one in shown.findings}


def test_plan_that_was_given_up_owes_nobody_a_sentence_about_broken_words(fund: Fund) -> None:
    fund.gap()
    fund.do(Abandon(fund.plan, "施工单位撤了"))
    public: PlanForAll = fund.council.ask(PublicFundingPlan(fund.plan))

    assert told(fund) == "不办了：没交的不用再交，交了的退回。"
    assert (public.given_up_for, public.never_came, public.never_pledged) == ("施工单位撤了", "", 0)


@pytest.mark.parametrize("closed", [False, True])
def test_open_plan_never_speaks_of_what_never_came(fund: Fund, closed: bool) -> None:
    fund.collecting()
    fund.others()
    if closed:
        fund.do(CloseCollecting(fund.plan))

    assert (fund.detail().never_came, fund.detail().sums.never_pledged) == ("", 0)
    assert (fund.detail().awaited != "") is closed
