"""The accountant's workbook read back by another library: totals to the fen, words stay words, no formula anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from facilitator.domain.funding.sources import FundSource
from facilitator.domain.money import LARGEST, yuan
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.contra import Contra
from facilitator.services.funding.keep_surplus import KeepSurplus
from facilitator.services.funding.rescope import Rescope
from facilitator.services.funding.settle import Settle
from facilitator.services.funding.shown import PlanShown
from facilitator.services.funding.surplus_told import KEPT
from facilitator.services.funding.top_up import TopUp
from facilitator.wire.sheets.accounts import write_accounts, yuan_of
from tests.factories.council import make_council
from tests.factories.funding import make_fund
from tests.factories.world import World, make_world
from tests.factories.yard_books import YardBooks, make_yard

SHEETS = ["方案", "认捐", "收款", "支出", "退款", "汇总"]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with make_world(tmp_path) as made:
        yield made


@pytest.fixture
def yard(world: World) -> YardBooks:
    return make_yard(make_council(world, 5, 1))


def read(path: Path, plan: PlanShown) -> Any:
    write_accounts(path, plan)
    return load_workbook(path)


def fen(value: Any) -> int:
    """What stands in a cell, in fen: a spreadsheet's numbers are binary fractions, so the nearest one counts."""
    return int((Decimal(repr(value)) * 100).to_integral_exact())


def column(sheet: Any, heading: str) -> list[Any]:
    """Below a heading, its rows and their sum; ends with the table."""
    head = next(cell for row in sheet.iter_rows() for cell in row if cell.value == heading)
    found = []
    for row in range(head.row + 1, sheet.max_row + 1):
        if sheet.cell(row, 1).value is None:
            break
        found.append(sheet.cell(row, head.column).value)
    return found


def test_every_total_is_that_of_the_books(tmp_path: Path, yard: YardBooks) -> None:
    yard.settled()
    plan = yard.shown()

    book = read(tmp_path / "账.xlsx", plan)

    assert book.sheetnames == SHEETS
    for name, heading, total in (
        ("方案", "到账（元）", plan.sums.income_fen),
        ("方案", "应摊（元）", plan.sums.residents_planned_fen),
        ("认捐", "金额（元）", plan.sums.residents_pledged_fen),
        ("收款", "金额（元）", plan.sums.income_fen),
        ("支出", "金额（元）", plan.sums.spent_fen),
        ("退款", "应退（元）", plan.sums.surplus_fen),
        ("退款", "已退（元）", plan.sums.returned_fen),
    ):
        *lines, last = map(fen, column(book[name], heading))
        assert (name, heading, sum(lines), last) == (name, heading, total, total)
    told = dict(zip(column(book["汇总"], "项目"), column(book["汇总"], "金额（元）"), strict=True))
    assert [fen(told[one]) for one in ("预算", "收入合计", "支出合计", "结余", "账上余额")] == [
        58_600_00, 58_600_00, 56_230_00, 2_370_00, 2_370_00,
    ]  # fmt: skip
    assert column(book["汇总"], "户数")[-7:] == [128, 0, 0, 0, 0, 4, 3]


def test_amounts_are_numbers_of_two_decimals_and_nothing_is_a_formula(tmp_path: Path, yard: YardBooks) -> None:
    yard.published()
    wrong = yard.pay(189_13, unit=yard.homes[20]).entry
    yard.do(Contra(wrong, "@记错了"))

    book = read(tmp_path / "账.xlsx", yard.shown())
    amounts = [row[6] for row in book["收款"].iter_rows(min_row=2, max_row=4)]

    assert [(cell.value, cell.data_type, cell.number_format) for cell in amounts] == [
        (189.13, "n", "#,##0.00"), (-189.13, "n", "#,##0.00"), (0, "n", "#,##0.00"),
    ]  # fmt: skip
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}


@pytest.mark.parametrize("payee", ["=1+1", "+86 工程队", "-5", "@sum(A1)", "http://example.org", "00123"])
def test_a_payee_that_looks_like_a_formula_stays_text(tmp_path: Path, yard: YardBooks, payee: str) -> None:
    yard.closed()
    yard.spend(100_00, payee=payee, purpose=payee)

    sheet = read(tmp_path / "账.xlsx", yard.shown())["支出"]

    assert [(cell.value, cell.data_type, cell.hyperlink) for cell in (sheet["D2"], sheet["E2"])] == [
        (payee, "s", None)
    ] * 2


def test_empty_books_have_all_sheets_and_zero_totals(tmp_path: Path, yard: YardBooks) -> None:
    yard.draft()

    book = read(tmp_path / "账.xlsx", yard.shown())

    assert book.sheetnames == SHEETS
    assert [column(book[name], "金额（元）") for name in ("认捐", "收款", "支出")] == [[0], [0], [0]]


@given(st.integers(-LARGEST, LARGEST))
def test_yuan_are_exact(amount: int) -> None:
    assert f"{yuan_of(amount):,.2f}" == yuan(amount)


def test_what_never_came_stands_apart_from_what_is_waited_for(tmp_path: Path, yard: YardBooks) -> None:
    yard.collected()
    (carrying,) = (line for line in yard.shown().shares if line.unit == yard.homes[43])
    yard.pay(carrying.fen, unit=carrying.unit)
    before = rows_of(read(tmp_path / "before.xlsx", yard.shown())["汇总"])
    yard.do(CloseCollecting(yard.plan))
    yard.do(TopUp(yard.plan, FundSource.COMMUNITY_FUND, yard.shown().sums.gap_fen, "社区基金"))
    yard.spend(100_00)
    yard.do(Settle(yard.plan))
    after = rows_of(read(tmp_path / "after.xlsx", yard.shown())["汇总"])

    names = ("未承诺户数", "未到账户数", "没签字、已交款户数", "结算时未承诺户数", "结算时未到账户数")
    assert [before[name] for name in names] == [3, 3, 1, 0, 0]
    assert [after[name] for name in names] == [0, 0, 1, 3, 3]
    assert after["别人答应了、没有到账、不再等"] == before["缺口"] > 0 == after["缺口"]


def test_shares_of_a_smaller_budget_are_headed_as_first_voted(tmp_path: Path, world: World) -> None:
    fund = make_fund(make_council(world, representatives=0, committee=0))
    fund.gap()
    fund.vote()
    before = read(tmp_path / "before.xlsx", fund.detail())["方案"]
    fund.do(Rescope(fund.plan, 533_34, fund.council.session))
    after = read(tmp_path / "after.xlsx", fund.detail())["方案"]

    assert column(before, "应摊（元）") == column(after, "原来表决的应摊（元）")
    assert "应摊（元）" not in {cell.value for row in after.iter_rows() for cell in row}


def rows_of(sheet: Any) -> dict[str, Any]:
    return {row[0].value: row[1].value if row[1].value is not None else row[2].value for row in sheet.iter_rows()}


def test_what_a_vote_kept_is_owed_to_nobody(tmp_path: Path, world: World) -> None:
    fund = make_fund(make_council(world, 0, 0))
    fund.funded()
    fund.spend(540_00)
    fund.do(Settle(fund.plan))
    fund.do(KeepSurplus(fund.plan, fund.vote()))
    path = tmp_path / "accounts.xlsx"
    write_accounts(path, fund.detail())

    told = [[cell.value for cell in row] for row in load_workbook(path)["退款"].iter_rows()]
    assert told == [["结余", "金额（元）"], [KEPT, 60]]
