"""The audit holds the books of the money against the journal, and says in Chinese what somebody changed."""

from __future__ import annotations

import pytest

from facilitator.domain.funding.apportion import Method, Rounding
from facilitator.domain.funding.sources import FundSource
from facilitator.services.audit import Audit, AuditReport
from facilitator.services.context import SYSTEM
from facilitator.services.funding.contra import Contra
from facilitator.services.funding.pay_back import PayBack
from facilitator.services.funding.reapportion import Reapportion
from facilitator.services.funding.rescope import Rescope
from facilitator.services.funding.settle import Settle
from facilitator.services.funding.top_up import TopUp
from tests.factories.council import make_council
from tests.factories.funding import Fund, make_fund
from tests.factories.ledger import put, told_to_the_journal
from tests.factories.world import World
from tests.services.test_audit import behind_the_door


@pytest.fixture
def fund(world: World) -> Fund:
    return make_fund(make_council(world, representatives=0, committee=0))


def faults(fund: Fund) -> tuple[str, ...]:
    report: AuditReport = fund.council.world.door.ask(SYSTEM, Audit())
    (check,) = (check for check in report.checks if check.name == "筹资的账")
    assert check.faults == report.faults
    return check.faults


def whole_way(fund: Fund) -> None:
    """A spending was taken back and made again, the surplus began to go back."""
    fund.funded()
    wrong = fund.spend(540_00)
    fund.do(Contra(wrong.entry, "发票开错"))
    fund.spend(540_00)
    fund.do(Settle(fund.plan))
    fund.do(PayBack(fund.plan, fund.today, "本户", fund.homes[0]))


def test_honest_books_have_no_fault(fund: Fund) -> None:
    whole_way(fund)

    assert faults(fund) == ()


def test_plan_that_was_divided_anew_has_no_fault(fund: Fund) -> None:
    """Its sources are new too: a fund's word is one of them, and the households carry the rest."""
    fund.gap()
    fund.do(TopUp(fund.plan, FundSource.COMMUNITY_FUND, 26_66, "社区基金"))
    fund.do(Reapportion(fund.plan, Method.PER_HOUSEHOLD, fund.units(), fund.vote()))

    assert faults(fund) == ()


def test_names_that_the_journal_cut_short_are_no_fault(fund: Fund) -> None:
    """王小明 and the builder are called as a reporter is; the books keep what was typed."""
    put(fund.council, fund.council.demand, reporter_name="王小明")
    fund.funded()
    fund.spend(1_00, payee="王小明的施工队")

    assert "王小明" not in told_to_the_journal(fund.council)
    assert faults(fund) == ()
    behind_the_door(fund.council.world, "UPDATE funding_spending SET payee = '乙企业的施工队'")
    assert faults(fund) != ()


def test_smaller_plan_and_whole_yuan_are_no_fault(fund: Fund) -> None:
    fund.gap()
    fund.vote()
    fund.do(Rescope(fund.plan, 533_34, fund.council.session))
    fund.council.open_demand()
    fund.draft(rounding=Rounding.CEIL_TO_YUAN)

    assert faults(fund) == ()


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        (
            "UPDATE funding_receipts SET fen = 1 WHERE number = 2",
            ("“3号院路灯”第 2 笔收款记的是 0.01 元，与日志里说的（33.34 元）不一样",),
        ),
        (
            "UPDATE funding_receipts SET unit = (SELECT unit FROM funding_receipts WHERE number = 1) WHERE number = 2",
            ("“3号院路灯”第 2 笔收款记的是 33.34 元，与日志里说的（33.34 元）不一样",),
        ),
        (
            "DELETE FROM funding_pledges WHERE number = 3",
            ("“3号院路灯”的认捐编号断开了", "“3号院路灯”的账上少了一笔认捐，日志里有：33.33 元"),
        ),
        (
            "DELETE FROM funding_paid_back",
            ("“3号院路灯”的账上少了一笔退款，日志里有：3.34 元",),
        ),
        (
            "UPDATE funding_spending SET id = 'another' WHERE number = 3",
            ("“3号院路灯”第 3 笔支出，日志里没有", "“3号院路灯”的账上少了一笔支出，日志里有：540.00 元"),
        ),
        ("UPDATE funding_plans SET budget_fen = 70000", ("“3号院路灯”的预算与日志里说的不一样",)),
        (
            "UPDATE funding_plans SET sources = replace(sources, '10000', '10001')",
            ("“3号院路灯”的资金来源与日志里说的不一样",),
        ),
        (
            "UPDATE funding_shares SET fen = 5000 WHERE place = 0",
            ("“3号院路灯”的各户数额与日志里说的不一样", "“3号院路灯”各户的数加起来不是居民自筹的 200.00 元"),
        ),
    ],
)
def test_what_somebody_changed_is_told(fund: Fund, statement: str, told: tuple[str, ...]) -> None:
    whole_way(fund)
    behind_the_door(fund.council.world, statement)

    assert faults(fund) == told


def test_contra_that_does_not_match_its_line_is_told(fund: Fund) -> None:
    fund.funded()
    wrong = fund.give(FundSource.GOV_SUBSIDY, 1_00)
    fund.do(Contra(wrong.entry, "多写了"))
    behind_the_door(fund.council.world, "UPDATE funding_receipts SET fen = -200 WHERE contra_of IS NOT NULL")

    assert faults(fund) == (
        "“3号院路灯”第 10 笔收款记的是 -2.00 元，与日志里说的（-1.00 元）不一样",
        "“3号院路灯”第 10 笔收款冲销的金额对不上",
    )
