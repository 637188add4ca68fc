"""funding.enter_balances: the bank's statement beside the plan, checked to the fen, told to nobody by its door."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, WrongState
from facilitator.domain.funding.apportion import Method
from facilitator.domain.funding.sources import FundSource
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.enter_balances import EnterBalances, FlatBalance
from facilitator.services.funding.writing import PlanSource
from tests.factories.flats import DRAWS_B, FUND_B, SOURCES_B, enter, roof
from tests.factories.funding import SOURCES, Fund
from tests.factories.ledger import told_to_the_journal


def test_plan_names_what_each_flat_gives_from_its_account(fund: Fund) -> None:
    flats = roof(fund)
    shown = fund.detail()

    assert shown.fund is not None
    assert (shown.fund.part_fen, shown.fund.units, shown.fund.known_units) == (FUND_B, 8, 0)
    assert (shown.shares, shown.sums.units, shown.sums.share_counts) == ((), 0, ())
    accounts = enter(fund, dict(zip(flats, DRAWS_B, strict=True)))
    assert (accounts.version, accounts.known_units, accounts.short_units, accounts.low_units) == (1, 8, 0, 0)


def test_statement_tells_who_is_short_and_who_falls_low(fund: Fund) -> None:
    """1-1 lacks 766.70, 2-1 keeps 877.90 of a first deposit of 3,000.00."""
    flats = roof(fund)
    found = enter(fund, {flats[0]: 1_000_00, flats[2]: 3_000_00}, firsts={flats[2]: 3_000_00})

    assert (found.units, found.known_units) == (8, 2)
    assert (found.short_units, found.short_fen, found.low_units) == (1, 766_70, 1)
    assert fund.detail().fund is not None


def test_newer_statement_counts_and_the_first_deposit_stays(fund: Fund) -> None:
    flats = roof(fund)
    enter(fund, {flats[2]: 9_000_00, flats[0]: 0}, firsts={flats[2]: 3_000_00})
    found = enter(fund, {flats[2]: 3_000_00})

    assert (found.version, found.low_units, found.short_units) == (2, 1, 1)
    with fund.council.world.database.reading() as unit:
        rows = unit.funding.balances(fund.plan)
    assert [(rows[flat].version, rows[flat].balance_fen, rows[flat].first_fen) for flat in (flats[0], flats[2])] == [
        (1, 0, None),
        (2, 3_000_00, 3_000_00),
    ]


def test_part_of_the_residents_is_divided_beside_that_of_the_fund(fund: Fund) -> None:
    """8,000 of the street, 15,000 of the fund, 3,400 of the owners: both divided by area, both whole."""
    lines = (SOURCES_B[0], PlanSource(FundSource.MAINTENANCE_FUND, 15_000_00))
    roof(fund, sources=(*lines, PlanSource(FundSource.RESIDENT_RAISED, 3_400_00)))
    shown = fund.detail()

    assert shown.fund is not None
    assert (shown.fund.part_fen, shown.sums.residents_planned_fen, shown.sums.units) == (15_000_00, 3_400_00, 8)


def test_journal_knows_no_balance(fund: Fund) -> None:
    flats = roof(fund)
    enter(fund, {flats[0]: 1_234_56})

    told = told_to_the_journal(fund.council)
    assert '"table":"funding_balances"' in told
    assert "123456" not in told


def test_wrong_statements_are_refused_and_keep_nothing(fund: Fund) -> None:
    flats = roof(fund)
    wrong = EnterBalances(fund.plan, fund.today, [FlatBalance(flats[0], 1_00)])
    for changes, refusal in (
        ({"plan": "none"}, NotFound),
        ({"balances": [FlatBalance(fund.homes[0], 1_00)]}, NotFound),
        ({"balances": []}, Missing),
        ({"balances": [FlatBalance(flats[0], 1_00)] * 2}, BadInput),
        ({"balances": [FlatBalance(flats[0], -1)]}, BadInput),
        ({"balances": [FlatBalance(flats[0], 1, 0)]}, BadInput),
        ({"on": fund.today + timedelta(days=1)}, BadInput),
    ):
        with pytest.raises(refusal):
            fund.do(replace(wrong, **changes))
    with pytest.raises(Forbidden):
        fund.do(wrong, fund.supervisor)
    with fund.council.world.database.reading() as unit:
        assert unit.funding.balances(fund.plan) == {}


@pytest.mark.parametrize("changes", [{"sources": SOURCES}, {"method": Method.FIXED_PLEDGE, "units": ()}])
def test_plan_that_takes_nothing_from_accounts_needs_no_statement(fund: Fund, changes: dict[str, object]) -> None:
    if "method" in changes:
        flats = roof(fund, **changes)
    else:
        fund.draft()
        flats = fund.homes
    assert fund.detail().fund is None
    with pytest.raises(WrongState, match="没有写哪几户出维修资金"):
        enter(fund, {flats[0]: 1_00})


def test_plan_that_was_dropped_takes_no_statement(fund: Fund) -> None:
    flats = roof(fund)
    fund.do(Abandon(fund.plan, "不办了"))
    with pytest.raises(WrongState, match="不再从维修资金划钱"):
        enter(fund, {flats[0]: 1_00})
