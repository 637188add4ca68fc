"""funding.receive: numbered receipts; households pay after the notice only."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, WrongState
from facilitator.domain.funding.entries import PaidBy
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.domain.here import day_of
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.writing import PlanSource
from facilitator.services.people.add_unit import AddUnit
from tests.factories.flats import FUND_B, roof_on_the_board
from tests.factories.funding import Fund
from tests.factories.ledger import told_to_the_journal

_F = FundSource


def test_first_money_of_a_household_opens_the_collecting(fund: Fund) -> None:
    fund.collecting()
    fund.pledge(1)
    paid = fund.pay(1, method=PaidBy.WECHAT)

    assert (paid.number, paid.income_fen, paid.state) == (1, 33_34, FundingState.COLLECTING)
    (line,) = fund.detail().receipts
    assert (line.label, line.fen, line.paid_by_name, line.receipt_no) == ("1栋101", 33_34, "微信", "0000001")
    assert (line.collector, line.contra_of, line.taken_back) == ("专干", None, False)
    assert "1栋101" not in told_to_the_journal(fund.council).split("MoneyReceived")[-1]


def test_household_waits_for_the_end_of_the_notice(fund: Fund) -> None:
    fund.published()
    before = fund.rows()
    with pytest.raises(WrongState, match="公示期满第二天"):
        fund.pay(1)
    fund.wait(14)
    with pytest.raises(WrongState):
        fund.pay(1)
    fund.wait(1)
    with pytest.raises(WrongState):
        fund.pay(1, on=fund.today - timedelta(days=1))
    assert fund.rows() == before


def test_street_and_firms_pay_during_the_notice(fund: Fund) -> None:
    fund.published()

    assert fund.give(_F.GOV_SUBSIDY, 300_00).state == FundingState.PUBLISHED
    assert fund.give(_F.ENTERPRISE_DONATION, 100_00).income_fen == 400_00


def test_money_of_the_owners_waits_for_the_end_of_the_notice(fund: Fund) -> None:
    roof_on_the_board(fund)
    before = fund.rows()
    for days in (0, 14):
        fund.wait(days)
        with pytest.raises(WrongState, match="维修资金和公共收益是业主的，公示期满第二天"):
            fund.give(_F.MAINTENANCE_FUND, FUND_B)
    assert fund.rows() == before
    fund.wait(1)
    assert fund.give(_F.MAINTENANCE_FUND, FUND_B).income_fen == FUND_B


def test_receipt_number_stands_once_in_a_plan(fund: Fund) -> None:
    fund.collecting()
    fund.pay(1, receipt_no="0000009")
    with pytest.raises(BadInput, match="0000009 已经用过"):
        fund.pay(2, receipt_no=" 0000009 ")


def test_receipt_says_what_is_wrong(fund: Fund) -> None:
    fund.collecting()
    before = fund.rows()
    for wrong in (
        fund.slip(0, unit=fund.homes[0]),
        fund.slip(-5, unit=fund.homes[0]),
        fund.slip(100, unit=fund.homes[0], on=fund.today + timedelta(days=1)),
        fund.slip(100, unit=fund.homes[0], source=_F.GOV_SUBSIDY),
        fund.slip(100, unit=fund.homes[0], collector="长" * 41),
    ):
        with pytest.raises(BadInput):
            fund.do(wrong)
    for empty in ({"receipt_no": " "}, {"collector": ""}):
        with pytest.raises(Missing):
            fund.pay(1, 100, **empty)
    for unsaid in (fund.slip(100), fund.slip(100, source=_F.RESIDENT_RAISED)):
        with pytest.raises(Missing):
            fund.do(unsaid)
    for nobody in (fund.slip(100, unit="nobody"), fund.slip(100, source=_F.PUBLIC_REVENUE)):
        with pytest.raises(NotFound):
            fund.do(nobody)
    assert fund.rows() == before


def test_two_firms_are_told_apart_by_name(fund: Fund) -> None:
    firms = [PlanSource(_F.ENTERPRISE_DONATION, 200_00, name) for name in ("甲企业", "乙企业")]
    fund.draft(sources=(*firms, PlanSource(_F.RESIDENT_RAISED, 200_00)))
    fund.do(AttachVote(fund.plan, fund.vote()))
    fund.do(PublishPlan(fund.plan, fund.today, fund.today + timedelta(days=14)))
    with pytest.raises(Missing, match="有几家"):
        fund.give(_F.ENTERPRISE_DONATION, 100_00)

    assert fund.give(_F.ENTERPRISE_DONATION, 100_00, name="乙企业").income_fen == 100_00


def test_nothing_is_received_before_the_notice_or_after_the_settlement(fund: Fund) -> None:
    fund.attached()
    with pytest.raises(WrongState):
        fund.pay(1)


def test_who_approved_spending_does_not_collect(fund: Fund) -> None:
    fund.funded()
    fund.spend(100_00)
    with pytest.raises(Forbidden, match="审批过"):
        fund.pay(1, 1_00, collector=fund.supervisor.name)

    assert fund.pay(1, 1_00).state == FundingState.SPENDING


def test_money_that_was_not_signed_for_is_shown_to_the_supervisors(fund: Fund) -> None:
    fund.collecting()
    paid = fund.pay(1)

    assert [(one.kind, one.entry, one.fen) for one in fund.detail().findings] == [("without_pledge", paid.entry, 33_34)]


def test_approver_does_not_come_back_as_collector_in_other_letters(fund: Fund) -> None:
    fund.funded()
    fund.spend(100_00)
    for written in ("监督 委员", "监督委员（代）"):
        with pytest.raises(Forbidden, match="监督委员审批过"):
            fund.pay(1, 1_00, collector=written)
    with pytest.raises(Forbidden, match="书记审批过这个方案的支出，不能再登记收款"):
        fund.do(fund.slip(1_00, unit=fund.homes[0]), fund.council.secretary)


def test_collector_is_somebody_on_file(fund: Fund) -> None:
    fund.collecting()
    for nobody in ("路人", "（代收）"):
        with pytest.raises(BadInput, match="没有叫") as refused:
            fund.pay(1, collector=nobody)
        assert refused.value.details["field"] == "collector"
    fund.council.do(AddUnit(UnitKind.REPRESENTATIVE, "代表一", holder_name="林小组"), SYSTEM)
    fund.pay(1, collector="林 小组")
    assert [line.collector for line in fund.detail().receipts] == ["林小组"]


def test_receipt_is_not_older_than_the_plan(fund: Fund) -> None:
    fund.published()
    made = day_of(fund.stored().made_at)
    with pytest.raises(BadInput, match=f"日期早于 {made}"):
        fund.give(_F.GOV_SUBSIDY, 300_00, on=made - timedelta(days=1))


@pytest.mark.parametrize("same", ["par-1", "ＰＡＲ－１", " PAR-1 ", "Par -1"])
def test_receipt_number_is_one_however_it_is_typed(fund: Fund, same: str) -> None:
    fund.collecting()
    fund.pay(1, receipt_no="Par-1")
    with pytest.raises(BadInput, match=r"(?i)par ?-1 已经用过"):
        fund.pay(2, receipt_no=same)
    assert [line.receipt_no for line in fund.detail().receipts] == ["Par-1"]


def test_amount_far_beyond_the_share_is_asked_about_once(fund: Fund) -> None:
    fund.collecting()
    with pytest.raises(BadInput, match=r"共 3,334[.]00 元，方案里是 33[.]34 元") as refused:
        fund.pay(1, 3334_00)
    assert refused.value.details["field"] == "confirmed"
    fund.pay(1, 3334_00, confirmed=True)
    with pytest.raises(BadInput):
        fund.give(FundSource.ENTERPRISE_DONATION, 300_01)
    assert fund.give(FundSource.ENTERPRISE_DONATION, 300_00).income_fen == 3634_00
