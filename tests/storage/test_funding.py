"""Plans and their books as rows: versions of shares, numbers without gaps, lines that the database refuses."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DBAPIError, IntegrityError

from facilitator.domain.funding.apportion import Carrier, Exemption
from facilitator.domain.funding.entries import PaidBy, Party
from facilitator.domain.funding.sources import FundSource, Source
from facilitator.domain.funding.states import FundingState
from facilitator.domain.people.units import Unit, UnitKind
from facilitator.storage.engine import Database
from facilitator.storage.tables import metadata
from facilitator.storage.uow import UnitOfWork
from tests.factories.rows import NOON, after, demand, seed

DAY = date(2026, 12, 11)
HOMES = ("h1", "h2")
SOURCES = [["gov_subsidy", "街道", 300_00], ["resident_raised", "", 200_00]]


@pytest.fixture
def store(database: Database) -> Any:
    with database.writing() as store:
        seed(store)
        store.ledger.add(demand("d9"))
        for place, home in enumerate(HOMES, start=1):
            store.roll.add(Unit(home, UnitKind.HOUSEHOLD, home, place=100 + place))
        store.funding.add_plan(plan("a"))
        yield store


def plan(identity: str, **changed: Any) -> dict[str, Any]:
    row = {
        "id": identity,
        "demand": "d9",
        "title": "3号院路灯",
        "budget_fen": 500_00,
        "sources": SOURCES,
        "method": "per_household",
        "rounding": "largest_remainder",
        "version": 1,
        "state": "plan_drafted",
        "made_at": NOON,
        "changed_at": NOON,
        "actor": "专干",
    }
    return row | changed


def share(unit: str, fen: int, exempt: str | None = None) -> dict[str, Any]:
    return {"unit": unit, "weight": 100, "persons": 1, "exempt": exempt, "fen": fen, "coefficient": None}


def receipt(identity: str, fen: int, **changed: Any) -> dict[str, Any]:
    row = {"id": identity, "fen": fen, "source": "resident_raised", "unit": "h1", "name": "", "paid_by": "cash"}
    row |= {"receipt_no": f"no-{identity}", "on_day": DAY, "collector": "专干", "at": NOON, "actor": "专干"}
    return row | changed


def refused(store: UnitOfWork, write: Any) -> None:
    savepoint = store.connection.begin_nested()
    with pytest.raises(IntegrityError):
        write()
    savepoint.rollback()


def test_plan_comes_back_as_it_was_written(store: UnitOfWork) -> None:
    row = store.funding.plan("a")

    assert row is not None
    assert (row.title, row.budget_fen, row.sources, row.made_at) == ("3号院路灯", 500_00, SOURCES, NOON)
    assert (row.income_fen, row.ballot, row.published_until) == (None, None, None)
    store.funding.change("a", state=FundingState.PUBLISHED, published_until=DAY)
    assert [found.published_until for found in store.funding.in_states([FundingState.PUBLISHED])] == [DAY]
    assert store.funding.in_states([FundingState.GAP]) == []


def test_plans_stand_newest_first_and_those_of_a_demand_oldest_first(store: UnitOfWork) -> None:
    store.funding.add_plan(plan("b", made_at=after(days=1)))

    assert [row.id for row in store.funding.plans()] == ["b", "a"]
    assert [row.id for row in store.funding.of_demand("d9")] == ["a", "b"]
    assert store.funding.of_demand("d1") == []


def test_newest_version_of_the_shares_counts_and_the_old_one_stays(store: UnitOfWork) -> None:
    store.funding.add_shares("a", 1, [share("h1", 100_00), share("h2", 100_00)])
    store.funding.add_shares("a", 2, [share("h2", 200_00), share("h1", 0, "full")])
    old = store.funding.plan("a")
    store.funding.change("a", version=2)
    new = store.funding.plan("a")

    assert old is not None and new is not None
    assert [(row.unit, row.fen) for row in store.funding.shares(new)] == [("h2", 200_00), ("h1", 0)]
    assert [row.fen for row in store.funding.shares(old)] == [100_00, 100_00]
    assert store.funding.carriers(new) == (Carrier("h2", 100), Carrier("h1", 100, Exemption.FULL))
    store.funding.add_shares("a", 3, [])


def test_each_book_counts_its_own_lines_in_its_own_plan(store: UnitOfWork) -> None:
    store.funding.add_plan(plan("b"))
    numbers = [store.funding.write("receipt", "a", receipt(one, 1)) for one in ("r1", "r2")]
    other = store.funding.write("receipt", "b", receipt("r3", 1))
    pledge = {"id": "p1", "fen": 1, "source": "resident_raised", "unit": "h1", "name": "", "signed_on": DAY}

    assert (numbers, other) == ([1, 2], 1)
    assert store.funding.write("pledge", "a", {**pledge, "at": NOON, "actor": "专干"}) == 1
    assert [row.id for row in store.funding.lines("receipt", "a")] == ["r1", "r2"]
    assert store.funding.line("pledge", "r1") is None


def test_books_are_the_lines_as_values(store: UnitOfWork) -> None:
    store.funding.add_shares("a", 1, [share("h1", 100_00), share("h2", 100_00)])
    store.funding.write("receipt", "a", receipt("r1", 100_00))
    store.funding.write("receipt", "a", receipt("r2", -100_00, contra_of="r1", reason="开错了"))
    store.funding.write("receipt", "a", receipt("r3", 300_00, source="gov_subsidy", unit=None, name="街道"))
    way = {"id": "w1", "plan": "a", "way": "top_up", "source": "community_fund", "fen": 50_00, "name": ""}
    store.funding.add_way({**way, "at": NOON, "actor": "专干"})
    row = store.funding.plan("a")
    assert row is not None
    books = store.funding.books(row)

    assert books.sources == (Source(FundSource.GOV_SUBSIDY, 300_00, "街道"), Source(FundSource.RESIDENT_RAISED, 200_00))
    assert (books.shares, books.income_fen, books.balance_fen) == ({"h1": 100_00, "h2": 100_00}, 300_00, 300_00)
    assert books.topped == (Source(FundSource.COMMUNITY_FUND, 50_00),)
    first, second, third = books.receipts
    assert (first.party, first.paid_by, first.on) == (Party(FundSource.RESIDENT_RAISED, "h1"), PaidBy.CASH, DAY)
    assert (second.contra_of, second.reason, third.party.name) == ("r1", "开错了", "街道")
    assert store.funding.taken_back("receipt", "r1") and not store.funding.taken_back("receipt", "r3")


def test_books_of_many_plans_are_read_table_by_table(store: UnitOfWork) -> None:
    """Each as it is read alone, and as many queries for three as for one."""
    for name in ("b", "c"):
        store.funding.add_plan(plan(name))
        store.funding.add_shares(name, 1, [share("h1", 70_00), share("h2", 30_00)])
        store.funding.write("receipt", name, receipt(f"r{name}", 70_00))
    rows, asked = store.funding.plans(), list[str]()
    alone = {row.id: store.funding.books(row) for row in rows}

    def hear(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        asked.append(statement)

    event.listen(store.connection, "before_cursor_execute", hear)
    together = store.funding.books_of(rows)
    many = len(asked)
    store.funding.books_of(rows[:1])
    event.remove(store.connection, "before_cursor_execute", hear)

    assert together == alone
    assert (together["b"].income_fen, together["a"].income_fen, len(asked) - many) == (70_00, 0, many)
    assert store.funding.books_of(()) == {}


def test_receipt_number_of_a_contra_is_not_a_second_use(store: UnitOfWork) -> None:
    store.funding.write("receipt", "a", receipt("r1", 1, receipt_no="7"))
    store.funding.write("receipt", "a", receipt("r2", -1, receipt_no="8", contra_of="r1"))

    assert store.funding.receipt_nos("a") == ["7"]


def test_one_trial_stands_for_an_item(store: UnitOfWork) -> None:
    assert store.fund_trials.of_item("i1") is None
    for title in ("按户", "按人"):
        store.fund_trials.keep("i1", {"title": title, "budget_fen": 500_00}, NOON)

    assert store.fund_trials.of_item("i1") == {"title": "按人", "budget_fen": 500_00}


def test_opinions_and_vouchers_stand_with_their_plan(store: UnitOfWork) -> None:
    store.funding.write("receipt", "a", receipt("r1", 1))
    store.files.add("a" * 64, 1000, "image/jpeg", "收据.jpg", NOON)
    store.funding.keep_voucher({"plan": "a", "entry": "r1", "digest": "a" * 64, "at": NOON, "actor": "专干"})
    for number in (2, 1):
        store.funding.add_opinion(
            {"id": f"o{number}", "plan": "a", "text": f"意见{number}", "at": after(hours=-number), "actor": "监督委员"}
        )

    assert [(row.entry, row.digest) for row in store.funding.vouchers("a")] == [("r1", "a" * 64)]
    assert [row.text for row in store.funding.opinions("a")] == ["意见2", "意见1"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"fen": 0},
        {"contra_of": "nothing"},
        {"unit": "nobody"},
        {"source": "lottery"},
        {"paid_by": "bitcoin"},
        {"receipt_no": None},
    ],
)
def test_database_refuses_a_line_that_cannot_be(store: UnitOfWork, wrong: dict[str, Any]) -> None:
    refused(store, lambda: store.funding.write("receipt", "a", {**receipt("r1", 1), **wrong}))

    assert store.funding.lines("receipt", "a") == []


def test_database_takes_a_line_back_once(store: UnitOfWork) -> None:
    store.funding.write("receipt", "a", receipt("r1", 1))
    store.funding.write("receipt", "a", receipt("r2", -1, contra_of="r1"))

    refused(store, lambda: store.funding.write("receipt", "a", receipt("r3", -1, contra_of="r1")))


@pytest.mark.parametrize(
    "wrong", [{"state": "rich"}, {"method": "by_luck"}, {"rounding": "down"}, {"budget_fen": 0}, {"demand": "nothing"}]
)
def test_database_refuses_a_plan_that_cannot_be(store: UnitOfWork, wrong: dict[str, Any]) -> None:
    refused(store, lambda: store.funding.add_plan(plan("b", **wrong)))


def in_every_book(store: UnitOfWork) -> None:
    store.funding.write("receipt", "a", receipt("r1", 100_00))
    store.funding.write("receipt", "a", receipt("r2", -100_00, contra_of="r1", reason="王桂芳的写错了"))
    whose = {"source": "resident_raised", "unit": "h1", "name": "", "at": NOON, "actor": "专干"}
    store.funding.write("pledge", "a", {"id": "p1", "fen": 1, "signed_on": DAY, **whose})
    store.funding.write("paid_back", "a", {"id": "b1", "fen": 1, "on_day": DAY, "signed_by": "王桂芳", **whose})
    spent = {"id": "s1", "fen": 1, "payee": "某施工队", "invoice_no": "1", "purpose": "灯具", "approvers": ["书记"]}
    store.funding.write("spending", "a", {**spent, "on_day": DAY, "reason": "", "at": NOON, "actor": "专干"})
    store.files.add("f" * 64, 1, "image/jpeg", "发票.jpg", NOON)
    store.funding.keep_voucher({"plan": "a", "entry": "r1", "digest": "f" * 64, "at": NOON, "actor": "专干"})
    store.funding.enter_balances("a", [balance("h1", 1_00)])


def balance(unit: str, fen: int, first: int | None = None) -> dict[str, Any]:
    return {"unit": unit, "balance_fen": fen, "first_fen": first, "on_day": DAY, "at": NOON, "actor": "专干"}


def test_newest_statement_of_a_flat_counts(store: UnitOfWork) -> None:
    store.funding.enter_balances("a", [balance("h1", 5_00, 9_00), balance("h2", 6_00)])
    store.funding.enter_balances("a", [balance("h2", 7_00)])

    told = {unit: (row.version, row.balance_fen, row.first_fen) for unit, row in store.funding.balances("a").items()}
    assert told == {"h1": (1, 5_00, 9_00), "h2": (2, 7_00, None)}


@pytest.mark.parametrize("wrong", [{"balance_fen": -1}, {"first_fen": 0}, {"unit": "nobody"}])
def test_database_refuses_a_balance_that_cannot_be(store: UnitOfWork, wrong: dict[str, Any]) -> None:
    refused(store, lambda: store.funding.enter_balances("a", [balance("h1", 1) | wrong]))


def forbidden(store: UnitOfWork, statement: str) -> None:
    savepoint = store.connection.begin_nested()
    with pytest.raises(DBAPIError, match="append-only"):
        store.connection.execute(text(statement))
    savepoint.rollback()


@pytest.mark.parametrize("book", ["pledges", "receipts", "spending", "paid_back", "vouchers", "balances"])
def test_line_of_a_book_is_never_changed_nor_taken_out(store: UnitOfWork, book: str) -> None:
    in_every_book(store)
    table = f"funding_{book}"
    texts = {"reason", "payee", "purpose", "signed_by"}
    columns = {column.name for column in metadata.tables[table].columns}
    for column in sorted(columns - texts):
        forbidden(store, f'UPDATE {table} SET "{column}" = "{column}"')  # noqa: S608
    for column in sorted(columns & texts):
        forbidden(store, f"UPDATE {table} SET {column} = 'x'")  # noqa: S608
    forbidden(store, f"DELETE FROM {table}")  # noqa: S608
    if store.connection.dialect.name == "postgresql":
        forbidden(store, f"TRUNCATE {table} CASCADE")
    else:
        forbidden(store, f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")  # noqa: S608


def test_only_a_name_that_is_forgotten_leaves_the_books(store: UnitOfWork) -> None:
    in_every_book(store)
    change = "UPDATE funding_paid_back SET signed_by = '〔已抹去〕'"
    store.connection.execute(text(change))
    store.connection.execute(text("UPDATE funding_receipts SET reason = '〔已抹去〕的写错了' WHERE id = 'r2'"))

    assert [row.signed_by for row in store.funding.lines("paid_back", "a")] == ["〔已抹去〕"]
    forbidden(store, f"{change}, fen = 2")
    forbidden(store, "UPDATE funding_paid_back SET signed_by = '李大爷'")


@pytest.mark.parametrize("taken", ["id = 'r1'", "number = 1", "contra_of = 'r1'"])
def test_replacing_a_line_is_refused_whatever_makes_it_the_same(store: UnitOfWork, taken: str) -> None:
    """On SQLite INSERT OR REPLACE would take the old line out without a word."""
    in_every_book(store)
    column, value = taken.split(" = ")
    columns = [column.name for column in metadata.tables["funding_receipts"].columns]
    new = {"id": "'r9'", "number": "9", "contra_of": "NULL"} | {column: value}
    told = ", ".join(new.get(name, f'"{name}"') for name in columns)
    replace = "INSERT OR REPLACE INTO" if store.connection.dialect.name == "sqlite" else "INSERT INTO"
    statement = f"{replace} funding_receipts SELECT {told} FROM funding_receipts WHERE id = 'r2'"  # noqa: S608
    refused(store, lambda: store.connection.execute(text(statement)))

    assert [row.id for row in store.funding.lines("receipt", "a")] == ["r1", "r2"]
