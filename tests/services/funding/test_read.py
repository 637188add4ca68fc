"""Questions about money: sums for everybody of the staff, names for who keeps the books, who owes for the leader."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event

from facilitator.domain.errors import Forbidden, NotFound
from facilitator.domain.funding.sources import FundSource
from facilitator.services.context import Actor
from facilitator.services.funding.lines import HouseholdsTogether, Together
from facilitator.services.funding.read import FundingList, PlanDetail, Unpaid
from tests.factories.funding import GOVERNMENT, Fund
from tests.factories.ledger import put
from tests.services.demands.wishes import leader


def test_list_tells_where_each_plan_stands(fund: Fund) -> None:
    fund.gap()
    (line,) = fund.council.ask(FundingList(), fund.council.recorder)

    assert (line.title, line.state_name, line.demand_title) == ("3号院路灯", "有缺口", "3号院路灯三盏不亮")
    assert (line.budget_fen, line.covered_fen, line.gap_fen) == (600_00, 533_34, 66_66)


def test_sums_are_the_same_for_everybody_and_households_for_who_keeps_the_books(fund: Fund) -> None:
    fund.collecting()
    fund.give(FundSource.GOV_SUBSIDY, GOVERNMENT)
    fund.pledge(1)
    fund.pay(1)
    whole, supervised, other = fund.detail(), fund.detail(fund.supervisor), fund.detail(fund.council.recorder)

    assert whole == supervised
    assert (len(whole.shares), len(whole.pledges), len(whole.receipts)) == (6, 1, 2)
    assert (other.shares, other.pledges, [line.label for line in other.receipts]) == ((), (), ["政府补助"])
    assert other.sums == whole.sums
    assert "1栋101" not in str(other)
    one = Together(1, 33_34)
    assert (whole.households, other.households) == (None, HouseholdsTogether(one, one, Together(0, 0)))


def test_three_piles_are_the_budget(fund: Fund) -> None:
    fund.draft()
    piles = fund.detail().sums.piles

    assert [(pile.shown, pile.planned_fen, pile.share) for pile in piles] == [
        ("政府补助", 300_00, 5000),
        ("居民自筹", 200_00, 3333),
        ("企业捐助", 100_00, 1667),
    ]


def test_who_owes_is_for_the_leader_of_that_yard(fund: Fund) -> None:
    fund.gap()
    council = fund.council
    for nobody in (council.clerk, council.secretary, fund.supervisor):
        with pytest.raises(Forbidden):
            council.ask(Unpaid(fund.plan), nobody)
    own: Actor = leader(council)
    with pytest.raises(Forbidden, match="先在需求上补写网格"):
        council.ask(Unpaid(fund.plan), own)
    assert not fund.detail(own).demand_opens
    put(council, council.demand, grid="2网格")
    assert [line.label for line in council.ask(Unpaid(fund.plan), own)] == ["1栋501", "1栋601"]
    assert fund.detail(own).demand_opens
    put(council, council.demand, grid="3网格")
    with pytest.raises(NotFound):
        council.ask(Unpaid(fund.plan), own)


def test_plan_that_nobody_made_is_not_found(fund: Fund) -> None:
    with pytest.raises(NotFound):
        fund.council.ask(PlanDetail("nothing"), fund.council.clerk)


def test_page_of_a_plan_reads_the_roll_and_each_book_once(fund: Fund) -> None:
    """With 2,000 households every further reading costs whoever waits for the page a tenth of a second."""
    fund.funded()
    asked: list[str] = []

    def hear(*told: Any) -> None:
        asked.append(told[2])

    engine = fund.council.world.database.reader
    event.listen(engine, "before_cursor_execute", hear)
    fund.detail()
    event.remove(engine, "before_cursor_execute", hear)

    for table in ("units", "funding_pledges", "funding_receipts", "funding_spending", "funding_paid_back"):
        assert (table, len([one for one in asked if f"FROM {table} " in f"{one} ".replace("\n", " ")])) == (table, 1)
