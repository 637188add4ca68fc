"""Whatever raw SQL changes in the books, column by column, the audit says that it was changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta

import pytest
from sqlalchemy import Integer

from facilitator.domain.funding.sources import FundSource
from facilitator.services.audit import Audit, AuditReport
from facilitator.services.context import SYSTEM
from facilitator.services.demands.forget_contact import ForgetContact
from facilitator.services.funding.call_again import CallAgain
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.contra import Contra
from facilitator.services.funding.keep_voucher import KeepVoucher
from facilitator.services.funding.opine import Opine
from facilitator.services.funding.pay_back import PayBack
from facilitator.services.funding.settle import Settle
from facilitator.services.funding.top_up import TopUp
from facilitator.services.upload import Upload
from facilitator.storage.fund_rows import ROW_TABLES
from facilitator.storage.tables.metadata import metadata
from facilitator.storage.types import Day, Money
from tests.factories.council import make_council
from tests.factories.flats import enter, roof
from tests.factories.funding import Fund, make_fund
from tests.factories.ledger import put, told_to_the_journal
from tests.factories.pictures import phone_photo
from tests.factories.world import World, make_world
from tests.services.test_audit import behind_the_door

NO_BOOKS = {"funding_trials"}
"""A trial is what somebody reckoned in the hall."""
COLUMNS = [(table.name, column.name) for table in ROW_TABLES.values() for column in table.columns]
LAWFUL = {
    "state": "'archived'",
    "method": "'per_capita'",
    "rounding": "'ceil_to_yuan'",
    "source": "'collective'",
    "paid_by": "'alipay'",
    "way": "'abandon'",
    "exempt": "'half'",
    "sources": "replace(sources, '10000', '10001')",
    "approvers": """'["主持人","记录人"]'""",
}
"""What a column that holds one of a list or JSON is changed into; every other gets another last letter or number."""


@pytest.fixture(scope="module")
def fund(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fund]:
    """A plan on its whole way: called again, topped up, spent with a voucher, taken back, settled, paid back."""
    with make_world(tmp_path_factory.mktemp("books")) as world:
        fund = make_fund(make_council(world, representatives=0, committee=0))
        roof_from_the_fund(fund)
        whole_way(fund)
        yield fund


def roof_from_the_fund(fund: Fund) -> None:
    """Another matter's plan, with a statement of the maintenance fund."""
    first = fund.council.demand
    flats = roof(fund, demand=fund.council.open_demand(), title="2栋屋面防水")
    enter(fund, {flats[0]: 9_000_00}, firsts={flats[0]: 5_000_00})
    fund.council.demand = first


def whole_way(fund: Fund) -> None:
    fund.gap()
    fund.do(CallAgain(fund.plan, fund.today + timedelta(days=3)))
    fund.wait(4)
    fund.pledge(5, 1_00)
    fund.do(CloseCollecting(fund.plan))
    fund.do(TopUp(fund.plan, FundSource.COMMUNITY_FUND, fund.detail().sums.gap_fen))
    fund.give(FundSource.GOV_SUBSIDY, 300_00)
    wrong = fund.spend(100_00)
    fund.do(Contra(wrong.entry, "发票开错"))
    right = fund.spend(100_00, invoice_no="NO.0002")
    fund.do(KeepVoucher(right.entry, Upload("发票.jpg", phone_photo())))
    fund.do(Settle(fund.plan))
    fund.do(Opine(fund.plan, "账目清楚"), fund.supervisor)
    fund.do(PayBack(fund.plan, fund.today, "王秀英", fund.homes[0]))


@contextmanager
def forged(world: World, statement: str) -> Iterator[None]:
    """Afterwards the database is as it was."""
    file = world.settings.instance / "community.db"
    with closing(sqlite3.connect(file)) as there, closing(sqlite3.connect(":memory:")) as before:
        there.backup(before)
        behind_the_door(world, statement)
        yield
        before.backup(there)


def faults(fund: Fund) -> tuple[str, ...]:
    report: AuditReport = fund.council.world.door.ask(SYSTEM, Audit())
    (check,) = (check for check in report.checks if check.name == "筹资的账")
    return check.faults


def last(table: str) -> str:
    return f"WHERE rowid = (SELECT max(rowid) FROM {table})"  # noqa: S608


def other(table: str, column: str) -> str:
    kind = ROW_TABLES[table].columns[column].type
    if column in LAWFUL:
        return LAWFUL[column]
    if isinstance(kind, Integer | type(Money)):
        return f"coalesce({column}, 0) + 7"
    if isinstance(kind, Day):
        return "'2026-01-07'"
    return f"coalesce(substr({column}, 1, length({column}) - 1), '') || iif({column} LIKE '%7', '6', '7')"


def test_every_table_of_the_books_is_held_against_the_journal() -> None:
    assert {name for name in metadata.tables if name.startswith("funding_")} == {*ROW_TABLES} | NO_BOOKS


def test_honest_rows_have_no_fault(fund: Fund) -> None:
    assert faults(fund) == ()
    assert "王秀英" not in told_to_the_journal(fund.council)


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_changed_column_is_told(fund: Fund, table: str, column: str) -> None:
    with forged(fund.council.world, f"UPDATE {table} SET {column} = {other(table, column)} {last(table)}"):  # noqa: S608
        assert faults(fund) != ()
    assert faults(fund) == ()


@pytest.mark.parametrize("table", list(ROW_TABLES))
def test_deleted_row_is_told(fund: Fund, table: str) -> None:
    with forged(fund.council.world, f"DELETE FROM {table} {last(table)}"):  # noqa: S608
        assert faults(fund) != ()


def test_row_that_nobody_told_is_told(fund: Fund) -> None:
    copied = (
        "INSERT INTO funding_opinions (id, plan, text, at, actor) "
        "SELECT 'another', plan, text, at, actor FROM funding_opinions"
    )
    with forged(fund.council.world, copied):
        assert faults(fund) == ("“3号院路灯”多了一条监督意见，日志里没有",)


def test_words_of_a_changed_opinion_are_told(fund: Fund) -> None:
    with forged(fund.council.world, "UPDATE funding_opinions SET text = '没有问题'"):
        assert faults(fund) == ("“3号院路灯”有一条监督意见的文字与日志里说的不一样",)


def test_somebody_who_is_forgotten_leaves_no_fault(world: World) -> None:
    fund = make_fund(make_council(world, representatives=0, committee=0))
    put(fund.council, fund.council.demand, reporter_name="王秀英")
    whole_way(fund)
    fund.do(Opine(fund.plan, "请王秀英" + "复核账目" * 40), fund.supervisor)
    fund.do(ForgetContact(fund.council.demand, "本人要求"))

    assert [row.signed_by for row in fund.rows()["paid_back"]] == ["〔已抹去〕"]
    assert faults(fund) == ()
