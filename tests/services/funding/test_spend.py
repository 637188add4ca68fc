"""funding.spend: two approvers who took no money in, and never more than the account holds."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, WrongState
from facilitator.domain.funding.states import FundingState
from tests.factories.funding import Fund


def test_first_spending_begins_the_work_of_the_money(fund: Fund) -> None:
    fund.funded()
    spent = fund.spend(250_00)

    assert (spent.number, spent.spent_fen, spent.balance_fen) == (1, 250_00, 350_00)
    assert spent.state == FundingState.SPENDING
    (line,) = fund.detail().spending
    assert (line.payee, line.invoice_no, line.purpose) == ("某施工队", "NO.0001", "灯具")
    assert line.approvers == ("书记", "监督委员")
    assert fund.spend(350_00).balance_fen == 0


def test_collector_does_not_approve(fund: Fund) -> None:
    fund.funded()
    with pytest.raises(Forbidden, match="专干经手收过"):
        fund.spend(100_00, approvers=("书记", "专干"))


@pytest.mark.parametrize(
    "approvers", [("书记",), ("书记", "书记"), ("书记", " 书记 "), (), ("书记", "监督委员", "主持人")]
)
def test_two_different_people_approve(fund: Fund, approvers: tuple[str, ...]) -> None:
    fund.funded()
    with pytest.raises(BadInput, match="两个人审批"):
        fund.spend(100_00, approvers=approvers)


def test_account_is_not_overdrawn(fund: Fund) -> None:
    fund.funded()
    fund.spend(500_00)
    before = fund.rows()
    with pytest.raises(WrongState, match=r"账上只有 100[.]00 元"):
        fund.spend(100_01)
    assert fund.rows() == before


def test_spending_says_what_is_wrong(fund: Fund) -> None:
    fund.funded()
    before = fund.rows()
    for wrong in ({"fen": 0}, {"fen": -1}, {"on": fund.today + timedelta(days=1)}, {"purpose": "长" * 201}):
        with pytest.raises(BadInput):
            fund.spend(**{"fen": 100, **wrong})  # type: ignore[arg-type]
    for empty in ("payee", "invoice_no", "purpose"):
        with pytest.raises(Missing):
            fund.spend(100, **{empty: " "})
    with pytest.raises(NotFound, match="没有叫"):
        fund.spend(100, approvers=("书记", "路人"))
    assert fund.rows() == before


def test_nothing_is_spent_before_the_money_stands(fund: Fund) -> None:
    fund.gap()
    with pytest.raises(WrongState, match="钱落实以后"):
        fund.spend(1_00)


def test_spending_above_the_budget_is_shown_to_the_supervisors(fund: Fund) -> None:
    fund.funded()
    fund.pay(1, 50_00)
    fund.spend(650_00)

    assert [one.kind for one in fund.detail().findings] == [
        "over_budget", "above_pledge", "no_voucher",
    ]  # fmt: skip
