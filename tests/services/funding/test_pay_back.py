"""funding.pay_back: signed for line by line, never more than is due."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from facilitator.domain.errors import BadInput, Missing, NotFound, WrongState
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.pay_back import PayBack
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.settle import Settle
from facilitator.services.funding.writing import PlanSource
from tests.factories.funding import Fund
from tests.factories.ledger import last_details, told_to_the_journal

_F = FundSource


def settled(fund: Fund) -> None:
    fund.funded()
    fund.spend(540_00)
    fund.do(Settle(fund.plan))


def back(fund: Fund, place: int = 1, **changes: Any) -> Any:
    told = {"plan": fund.plan, "on": fund.today, "signed_by": "王桂芳", "unit": fund.homes[place - 1]}
    return fund.do(PayBack(**(told | changes)))


def test_all_that_is_due_goes_back_when_nothing_is_said(fund: Fund) -> None:
    settled(fund)
    done = back(fund)

    assert (done.number, done.left_fen, done.state) == (1, 56_66, FundingState.SETTLED)
    assert [(line.label, line.fen, line.signed_by) for line in fund.detail().paid_back] == [("1栋101", 3_34, "王桂芳")]
    assert "王桂芳" not in told_to_the_journal(fund.council)


def test_last_refund_resolves_the_surplus(fund: Fund) -> None:
    settled(fund)
    for place in range(1, 7):
        back(fund, place)
    back(fund, unit=None, source=_F.GOV_SUBSIDY)
    done = back(fund, unit=None, source=_F.ENTERPRISE_DONATION, name="甲企业")

    assert (done.left_fen, done.state) == (0, FundingState.SURPLUS_RESOLVED)
    assert (fund.detail().sums.returned_fen, fund.detail().sums.balance_fen) == (60_00, 0)
    assert last_details(fund.council, fund.council.demand) == {"step": "returned", "plan": "3号院路灯", "fen": "60.00"}


def test_parts_add_up_and_no_fen_too_much(fund: Fund) -> None:
    settled(fund)
    back(fund, fen=3_00)
    before = fund.rows()
    with pytest.raises(BadInput, match=r"应退 0[.]34 元"):
        back(fund, fen=35)
    assert fund.rows() == before
    back(fund)
    for fen in (None, 1):
        with pytest.raises(WrongState, match=r"1栋101应退的 3[.]34 元已经退完了"):
            back(fund, fen=fen)


def test_refund_says_what_is_wrong(fund: Fund) -> None:
    settled(fund)
    for wrong in ({"fen": -1}, {"on": fund.today + timedelta(days=1)}, {"source": _F.GOV_SUBSIDY}):
        with pytest.raises(BadInput):
            back(fund, **wrong)
    for unsaid in ({"signed_by": " "}, {"unit": None}):
        with pytest.raises(Missing):
            back(fund, **unsaid)
    for nobody in ({"unit": "nobody"}, {"unit": None, "source": _F.COMMUNITY_FUND}):
        with pytest.raises(NotFound):
            back(fund, **nobody)


def test_nothing_goes_back_before_the_settlement(fund: Fund) -> None:
    fund.funded()
    with pytest.raises(WrongState):
        back(fund)


def test_two_givers_of_one_kind_are_named(fund: Fund) -> None:
    firms = [PlanSource(_F.ENTERPRISE_DONATION, 200_00, name) for name in ("甲企业", "乙企业")]
    fund.draft(sources=(*firms, PlanSource(_F.RESIDENT_RAISED, 200_00)))
    fund.do(AttachVote(fund.plan, fund.vote()))
    fund.do(PublishPlan(fund.plan, fund.today, fund.today + timedelta(days=14)))
    for name in ("甲企业", "乙企业"):
        fund.give(_F.ENTERPRISE_DONATION, 200_00, name=name)
    fund.do(Abandon(fund.plan, "不办了"))
    with pytest.raises(Missing, match="有几家"):
        back(fund, unit=None, source=_F.ENTERPRISE_DONATION)
    assert back(fund, unit=None, source=_F.ENTERPRISE_DONATION, name="乙企业").left_fen == 200_00
    with pytest.raises(BadInput, match="那时还没有这个方案"):
        back(fund, unit=None, source=_F.ENTERPRISE_DONATION, name="甲企业", on=date(2020, 1, 1))
