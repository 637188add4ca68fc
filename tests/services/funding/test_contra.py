"""funding.contra: a wrong line is taken back by another one, once, with its reason."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import Forbidden, Missing, NotFound, WrongState
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.contra import Contra
from facilitator.services.funding.settle import Settle
from tests.factories.funding import Fund
from tests.factories.ledger import last_details


def test_receipt_is_taken_back_and_both_lines_stay(fund: Fund) -> None:
    fund.collecting()
    fund.pledge(1)
    paid = fund.pay(1)
    back = fund.do(Contra(paid.entry, "开错了户"))

    assert (back.number, back.balance_fen) == (2, 0)
    first, second = fund.detail().receipts
    assert (first.fen, first.taken_back) == (33_34, True)
    assert (second.fen, second.contra_of, second.reason) == (-33_34, 1, "开错了户")
    events = [(event["fen"], event.get("contra_of")) for event in fund.council.events("MoneyReceived")]
    assert events == [(33_34, None), (-33_34, paid.entry)]
    assert [(one.kind, one.reason) for one in fund.detail().findings] == [("contra", "开错了户")]


def test_who_approved_a_payment_takes_no_receipt_back(fund: Fund) -> None:
    fund.funded()
    fund.spend(200_00)
    paid = fund.detail().receipts[0]
    before = fund.rows()
    with pytest.raises(Forbidden, match="书记审批过这个方案的支出，不能再冲销收款"):
        fund.council.do(Contra(paid.entry, "开错了户"), fund.council.secretary)
    assert fund.rows() == before
    fund.do(Contra(paid.entry, "开错了户"))

    assert fund.detail().receipts[-1].by == fund.council.clerk.name


def test_who_approved_a_payment_does_not_take_it_back(fund: Fund) -> None:
    fund.funded()
    paid = fund.spend(100_00)
    with pytest.raises(Forbidden, match="书记审批了这笔支出，不能自己冲销"):
        fund.do(Contra(paid.entry, "发票开错"), fund.council.secretary)
    assert [line.fen for line in fund.detail().spending] == [100_00]
    assert fund.do(Contra(paid.entry, "发票开错")).balance_fen == 600_00
    assert fund.detail().spending[-1].by == fund.council.clerk.name


def test_spending_is_taken_back(fund: Fund) -> None:
    fund.funded()
    spent = fund.spend(200_00)

    assert fund.do(Contra(spent.entry, "发票作废")).balance_fen == 600_00
    assert fund.detail().sums.spent_fen == 0


def test_contra_is_done_once_and_not_to_a_contra(fund: Fund) -> None:
    fund.collecting()
    paid = fund.pay(1)
    back = fund.do(Contra(paid.entry, "开错了户"))
    before = fund.rows()
    with pytest.raises(WrongState, match="已经冲销过"):
        fund.do(Contra(paid.entry, "再冲"))
    with pytest.raises(WrongState, match="本身就是冲销"):
        fund.do(Contra(back.entry, "冲回来"))
    assert fund.rows() == before


def test_number_of_a_receipt_is_free_for_nobody_else(fund: Fund) -> None:
    fund.collecting()
    paid = fund.pay(1, receipt_no="0000007")
    fund.do(Contra(paid.entry, "开错了户"))

    assert [line.receipt_no for line in fund.detail().receipts] == ["0000007", "0000007"]


def test_balance_below_zero_is_said_loudly(fund: Fund) -> None:
    fund.funded()
    fund.spend(600_00)
    given = next(line for line in fund.detail().receipts if line.unit is None and line.fen == 300_00)

    assert fund.do(Contra(given.entry, "街道收回")).balance_fen == -300_00
    assert fund.detail().findings[0].kind == "negative_balance"


def test_contra_says_why_and_of_what(fund: Fund) -> None:
    fund.collecting()
    paid = fund.pay(1)
    with pytest.raises(Missing):
        fund.do(Contra(paid.entry, " "))
    with pytest.raises(NotFound):
        fund.do(Contra("nothing", "开错了户"))


def test_settled_books_are_not_corrected(fund: Fund) -> None:
    fund.funded()
    spent = fund.spend(200_00)
    fund.do(Settle(fund.plan))
    with pytest.raises(WrongState, match="账已经结了"):
        fund.do(Contra(spent.entry, "发票作废"))


def test_contra_that_opens_a_gap_leads_back_to_it(fund: Fund) -> None:
    fund.funded()
    paid = fund.detail().receipts[0]
    back = fund.do(Contra(paid.entry, "没有到账"))

    assert (back.state, fund.detail().sums.gap_fen) == (FundingState.GAP, 33_34)
    assert [(event["covered_fen"], event["gap_fen"]) for event in fund.council.events("GapOpened")] == [(566_66, 33_34)]
    assert last_details(fund.council, fund.council.demand) == {
        "step": "reopened", "plan": "3号院路灯", "covered": "566.66", "gap": "33.34",
    }  # fmt: skip
    fund.pay(1)
    assert fund.do(CloseCollecting(fund.plan)).state == FundingState.FUNDED


def test_contra_after_the_first_payment_is_left_to_the_supervisors(fund: Fund) -> None:
    fund.funded()
    fund.spend(100_00)
    back = fund.do(Contra(fund.detail().receipts[0].entry, "没有到账"))

    assert back.state == FundingState.SPENDING
    assert next((one.kind, one.fen) for one in fund.detail().findings) == ("uncovered", 33_34)
