"""funding.spend: two approvers who took no money in, and never more than the account holds."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, WrongState
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.domain.people.powers import Role
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.contra import Contra
from facilitator.services.people.add_unit import AddUnit
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


def test_who_only_looks_after_the_system_does_not_approve(fund: Fund) -> None:
    fund.funded()
    world = fund.council.world
    world.staff("网管", Role.ADMINISTRATOR)
    world.staff("主任", Role.ADMINISTRATOR, Role.SUPERVISOR)
    with pytest.raises(Forbidden, match="网管只管系统"):
        fund.spend(100_00, approvers=("书记", "网管"))
    assert fund.spend(100_00, approvers=("书记", "主任")).spent_fen == 100_00


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
        "over_budget", "undecided", "above_pledge", "no_voucher",
    ]  # fmt: skip


@pytest.mark.parametrize("written", ["专 干", "专干（代收）", "专干 (代收)", "【代】专干"])
def test_collector_is_the_same_person_however_it_is_written(fund: Fund, written: str) -> None:
    fund.collecting()
    fund.give(FundSource.GOV_SUBSIDY, 300_00, collector=written)
    assert fund.detail().receipts[0].collector == "专干"


def test_who_wrote_the_receipts_down_does_not_approve(fund: Fund) -> None:
    fund.collecting()
    for place in range(1, 7):
        fund.pay(place, collector="主持人")
    fund.give(FundSource.GOV_SUBSIDY, 300_00, collector="主持人")
    fund.give(FundSource.ENTERPRISE_DONATION, 100_00, collector="主持人")
    fund.do(CloseCollecting(fund.plan))
    with pytest.raises(Forbidden, match="专干登记过这个方案的收款"):
        fund.spend(100_00, approvers=("书记", "专干"))
    with pytest.raises(Forbidden, match="主持人经手收过"):
        fund.spend(100_00, approvers=("书记", "主持人"))
    assert fund.spend(100_00).number == 1


def test_one_invoice_is_paid_once(fund: Fund) -> None:
    fund.funded()
    entry = fund.spend(100_00, invoice_no="25500001").entry
    for again in ("25500001", " 2550 0001 ", "２５５００００１"):
        with pytest.raises(BadInput, match="在“3号院路灯”里已经付过") as refused:
            fund.spend(100_00, invoice_no=again)
    assert refused.value.details["field"] == "invoice_no"
    assert fund.spend(100_00, invoice_no="25500001", payee="某灯具店").number == 2
    fund.do(Contra(entry, "付错了"))
    assert fund.spend(100_00, invoice_no="25500001").number == 4


def test_invoice_that_is_paid_in_parts_is_shown_to_the_supervisors(fund: Fund) -> None:
    fund.funded()
    fund.spend(100_00, invoice_no="25500001")
    second = fund.spend(50_00, invoice_no="25500001第二次")

    assert [(one.fen, one.reason) for one in fund.detail().findings if one.kind == "same_invoice"] == [
        (50_00, "25500001第二次")
    ]
    assert second.number == 2


def test_spending_is_not_older_than_the_notice_nor_beyond_any_sum(fund: Fund) -> None:
    fund.funded()
    first = fund.stored().published_from
    with pytest.raises(BadInput, match=f"日期早于 {first}"):
        fund.spend(100_00, on=first - timedelta(days=1))
    with pytest.raises(BadInput, match="金额太大"):
        fund.spend(10**15)
    assert fund.spend(100_00, on=first).number == 1


def test_words_that_the_wall_will_not_show_are_told(fund: Fund) -> None:
    fund.funded()
    fund.do(AddUnit(UnitKind.HOUSEHOLD, "2栋301", "2栋", "301", "钱小密"), SYSTEM)

    assert fund.spend(1_00, payee="钱小密").hidden
    assert fund.spend(1_00, purpose="退给2栋301的材料费").hidden
    assert not fund.spend(1_00, purpose="灯具 3 盏").hidden
    assert fund.do(Contra(fund.detail().spending[0].entry, "钱小密没有收到")).hidden
