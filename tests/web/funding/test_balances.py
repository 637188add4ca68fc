"""The balances of the maintenance fund: typed or read from the bank's table, and nobody's door but for the leader."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from openpyxl import Workbook, load_workbook

from facilitator.services.context import Actor
from tests.factories.flats import DRAWS_B, enter, roof
from tests.factories.funding import Fund
from tests.factories.ledger import put
from tests.services.demands.wishes import leader
from tests.web.browser import Browser, words


def table(*rows: tuple[Any, ...]) -> tuple[io.BytesIO, str]:
    book, file = Workbook(), io.BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return io.BytesIO(file.getvalue()), "余额.xlsx"


def test_typed_balances_are_kept_and_told_without_a_door(clerk: Browser, fund: Fund) -> None:
    flats = roof(fund)
    page = f"/funding/{fund.plan}/balances"
    assert "8 户的账户一共出 18,400.00 元。各户余额还没有登记。" in clerk.get(f"/funding/{fund.plan}").text
    typed = {f"balance-{flats[0]}": "1000", f"balance-{flats[2]}": "3,000.00", f"first-{flats[2]}": "3000"}
    answer = clerk.submit(page, on=fund.today.isoformat(), **typed)

    assert answer.status_code == 303
    shown = words(clerk.get(f"/funding/{fund.plan}"))
    assert "6 户的余额还没有登记。1 户余额不够，一共差 766.70 元，要续筹。1 户划款以后不足首期交存额的三成" in shown
    assert "看是哪几户" not in shown
    form = clerk.get(page).text
    assert f'name="balance-{flats[2]}" value="3000"' in form


def test_saving_again_keeps_only_what_is_new(clerk: Browser, fund: Fund) -> None:
    flats = roof(fund)
    enter(fund, {flats[0]: 1_000_00, flats[1]: 2_000_00})
    typed = {f"balance-{flats[0]}": "1000", f"balance-{flats[1]}": "2500"}
    clerk.submit(f"/funding/{fund.plan}/balances", on=fund.today.isoformat(), **typed)

    with fund.council.world.database.reading() as unit:
        rows = unit.funding.balances(fund.plan)
    assert [(rows[flat].version, rows[flat].balance_fen) for flat in flats[:2]] == [(1, 1_000_00), (2, 2_500_00)]


def test_what_cannot_be_read_is_named_and_stays(clerk: Browser, fund: Fund) -> None:
    flats = roof(fund)
    page = f"/funding/{fund.plan}/balances"
    answer = clerk.submit(page, on=fund.today.isoformat(), **{f"balance-{flats[0]}": "一千"})

    assert "“2栋1-1”的金额看不懂" in answer.text
    assert 'value="一千"' in answer.text
    only_first = clerk.submit(page, on=fund.today.isoformat(), **{f"first-{flats[1]}": "5000"})
    assert "“2栋1-2”的金额看不懂" in only_first.text
    late = clerk.submit(page, on=(fund.today + timedelta(days=1)).isoformat(), **{f"balance-{flats[0]}": "1"})
    assert "日期要在今天或今天以前" in late.text


def test_table_of_the_bank_fills_the_form_and_keeps_nothing(clerk: Browser, fund: Fund) -> None:
    flats = roof(fund)
    page = f"/funding/{fund.plan}/balances"
    head = ("楼栋", "门牌", "账户余额（元）", "首期交存额")
    door = datetime(2026, 1, 2)
    rows = (("9栋", "1-1", 5, None), ("2栋", "1-1", 1000, 5000), ("2栋", door, "1,766.70", None), ("合计", "", 9, None))
    answer = clerk.submit(page, f"{page}/file", file=table(("维修资金余额表",), head, *rows))

    assert "从表里读到 2 户" in answer.text
    assert "第 3 行“1-1”" in answer.text
    assert f'name="balance-{flats[0]}" value="1000"' in answer.text
    assert f'name="first-{flats[0]}" value="5000"' in answer.text
    assert f'name="balance-{flats[1]}" value="1,766.70"' in answer.text
    assert fund.detail().fund.known_units == 0  # type: ignore[union-attr]  # The plan has a fund.


def test_table_without_a_balance_is_refused(clerk: Browser, fund: Fund) -> None:
    roof(fund)
    page = f"/funding/{fund.plan}/balances"
    answer = clerk.submit(page, f"{page}/file", file=table(("户", "面积"), ("1-1", 68.35)))

    assert "要有“户”（或“门牌”）和“余额”两列" in answer.text


def test_template_comes_back_filled_in(clerk: Browser, fund: Fund) -> None:
    flats = roof(fund)
    page = f"/funding/{fund.plan}/balances"
    book = load_workbook(io.BytesIO(clerk.get(f"{page}.xlsx").data))
    rows = list(book.active.iter_rows(min_row=2, values_only=True))
    assert [round(row[1] * 100) for row in rows] == list(DRAWS_B)

    book.active["C2"] = 1234.5
    file = io.BytesIO()
    book.save(file)
    answer = clerk.submit(page, f"{page}/file", file=(io.BytesIO(file.getvalue()), "维修资金余额.xlsx"))
    assert f'name="balance-{flats[0]}" value="1234.5"' in answer.text


def test_who_has_to_pay_in_again_is_on_the_leaders_list_alone(
    clerk: Browser, fund: Fund, as_: Callable[[Actor], Browser]
) -> None:
    flats = roof(fund)
    put(fund.council, fund.council.demand, grid="2网格")
    enter(fund, {flats[0]: 1_000_00, flats[2]: 3_000_00}, firsts={flats[2]: 3_000_00})
    own = as_(leader(fund.council))

    assert "看是哪几户" in own.get(f"/funding/{fund.plan}").text
    shown = words(own.get(f"/funding/{fund.plan}/unpaid"))
    assert "要续筹维修资金的 2 户" in shown
    assert "2栋1-1 1,766.70 1,000.00 766.70" in shown
    assert "2栋2-1 划款以后不足首期交存额的三成 2,122.10 3,000.00" in shown
    assert clerk.get(f"/funding/{fund.plan}/unpaid").status_code == 403
    assert own.get(f"/funding/{fund.plan}/balances").status_code == 403
    assert as_(fund.supervisor).get(f"/funding/{fund.plan}/balances.xlsx").status_code == 403


def test_plan_without_the_fund_has_no_such_page(clerk: Browser, fund: Fund) -> None:
    assert clerk.get(f"/funding/{fund.draft()}/balances").status_code == 404
    assert "维修资金</dt>" not in clerk.get(f"/funding/{fund.plan}").text


def test_plan_that_is_looked_at_says_what_the_accounts_would_give(clerk: Browser, fund: Fund) -> None:
    told = {
        "title": "屋面", "budget_fen": "600", "source": ["maintenance_fund"], "source_name": [""], "amount": ["600"],
        "method": "per_household", "rounding": "largest_remainder", "kind": "household", "building": ["1栋"],
    }  # fmt: skip
    page = clerk.submit(f"/funding/new?demand={fund.council.demand}", look="1", **told)

    assert "维修资金：6 户的账户各出 100.00 元。" in page.text
