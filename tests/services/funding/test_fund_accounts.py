"""Whose accounts in the maintenance fund are short: for the group leader alone, and to the fen."""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import timedelta

import pytest

from facilitator.domain.errors import Forbidden
from facilitator.domain.funding.states import FundingState
from facilitator.services.context import SYSTEM
from facilitator.services.funding.fund_accounts import AccountLine, FundAccounts, FundShort
from facilitator.services.funding.public import PublicFunding
from tests.factories.flats import DRAWS_B, enter, roof
from tests.factories.funding import Fund
from tests.factories.ledger import put
from tests.services.demands.wishes import leader


def test_every_flat_stands_with_its_draw_for_who_enters_the_balances(fund: Fund) -> None:
    flats = roof(fund)
    enter(fund, {flats[0]: 1_000_00}, firsts={flats[0]: 4_000_00})
    lines = fund.council.ask(FundAccounts(fund.plan), fund.council.clerk)

    assert [line.draw_fen for line in lines] == list(DRAWS_B)
    told = (1766_70, 1_000_00, 4_000_00, 0, 766_70, True, fund.today)
    assert lines[0] == AccountLine(flats[0], "2栋1-1", "2栋", *told)
    assert (lines[1].balance_fen, lines[1].short_fen, lines[1].low, lines[1].on) == (None, 0, False, None)


def test_who_has_to_pay_in_again_is_for_the_leader_of_the_grid(fund: Fund) -> None:
    flats = roof(fund)
    enter(fund, {flats[0]: 1_000_00, flats[1]: 2_000_00, flats[2]: 3_000_00}, firsts={flats[2]: 3_000_00})
    own = leader(fund.council)
    for actor in (own, fund.council.clerk, fund.supervisor):
        with pytest.raises(Forbidden):
            fund.council.ask(FundShort(fund.plan), actor)

    put(fund.council, fund.council.demand, grid="2网格")
    lines = fund.council.ask(FundShort(fund.plan), own)
    assert [(line.label, line.short_fen, line.low) for line in lines] == [
        ("2栋1-1", 766_70, False),
        ("2栋2-1", 0, True),
    ]
    with pytest.raises(Forbidden):
        fund.council.ask(FundAccounts(fund.plan), own)


def test_board_tells_nothing_of_the_accounts(fund: Fund) -> None:
    flats = roof(fund)
    enter(fund, {flats[0]: 1_000_00})
    on_the_board = {"published_from": fund.today, "published_until": fund.today + timedelta(days=14)}
    with fund.council.world.database.writing() as unit:
        unit.funding.change(fund.plan, state=FundingState.PUBLISHED, **on_the_board)

    (shown,) = fund.council.ask(PublicFunding(), SYSTEM)
    told = re.findall(r"\w+", str(asdict(shown)))
    assert [figure in told for figure in ("1840000", "76670", "100000", "2栋1")] == [True, False, False, False]
