"""funding.plan: sources that add up to the budget, shares that add up to the residents' part."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, SourcesDoNotAddUp, WrongState
from facilitator.domain.funding.apportion import Exemption, Method, Rounding
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.services.context import SYSTEM
from facilitator.services.demands.withdraw import WithdrawDemand
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.plan import PlanFunding
from facilitator.services.funding.read import FundingList
from facilitator.services.funding.writing import PlanSource, PlanUnit
from facilitator.services.people.amend_unit import AmendUnit
from tests.factories.demands import opened, registered
from tests.factories.funding import BUDGET, RESIDENTS, SHARES, SOURCES, Fund
from tests.factories.ledger import told_to_the_journal


def planned(fund: Fund, **changes: Any) -> Any:
    told = {"demand": fund.council.demand, "title": "3号院路灯", "budget_fen": BUDGET, "sources": SOURCES}
    return fund.do(PlanFunding(**(told | {"method": Method.PER_HOUSEHOLD, "units": fund.units()} | changes)))


def test_plan_divides_the_residents_part_to_the_fen(fund: Fund) -> None:
    made = planned(fund)

    assert [(line.unit, line.fen) for line in made.shares] == list(zip(fund.homes, SHARES, strict=True))
    assert (made.total_fen, made.surplus_fen) == (RESIDENTS, 0)
    assert made.share_counts == {"3334": 2, "3333": 4}
    fund.plan = made.plan
    assert FundingState(fund.stored().state) == FundingState.PLAN_DRAFTED


def test_plan_asks_less_of_the_exempt_and_raises_to_whole_yuan(fund: Fund) -> None:
    units = fund.units(h1=Exemption.FULL, h2=Exemption.HALF)
    made = planned(fund, units=units, rounding=Rounding.CEIL_TO_YUAN)

    assert made.share_counts == {"4500": 4, "2300": 1, "0": 1}
    assert (made.total_fen, made.surplus_fen) == (203_00, 3_00)


def test_order_of_the_list_does_not_matter(fund: Fund) -> None:
    made = planned(fund, units=tuple(reversed(fund.units())))

    assert [line.fen for line in made.shares] == list(SHARES)


def test_persons_that_a_cap_counts_are_written_or_the_shares_or_the_rolls_or_one(fund: Fund) -> None:
    written, by_shares, by_roll, unknown = fund.homes[:4]
    for home in (written, by_shares, by_roll):
        fund.do(AmendUnit(home, persons=5), SYSTEM)
    units = (PlanUnit(written, 2, persons=4), PlanUnit(by_shares, 2), PlanUnit(by_roll), PlanUnit(unknown, 3))
    made = planned(fund, method=Method.PER_CAPITA, units=units)

    assert persons_of(fund, made.plan) == {written: 4, by_shares: 2, by_roll: 5, unknown: 3}


def test_household_of_which_nobody_knows_counts_one_for_a_cap(fund: Fund) -> None:
    fund.do(AmendUnit(fund.homes[0], persons=5), SYSTEM)

    assert list(persons_of(fund, planned(fund).plan).values()) == [5, 1, 1, 1, 1, 1]


def persons_of(fund: Fund, plan: str) -> dict[str, int]:
    with fund.council.world.database.reading() as store:
        found = {row.unit: row.persons for row in store.funding.shares(store.funding.plan(plan))}
    return {home: found[home] for home in fund.homes if home in found}


def test_plan_says_how_far_the_sources_are_from_the_budget(fund: Fund) -> None:
    with pytest.raises(SourcesDoNotAddUp) as refused:
        planned(fund, budget_fen=BUDGET + 1)

    assert (refused.value.details["total_fen"], refused.value.details["budget_fen"]) == (BUDGET, BUDGET + 1)
    assert fund.council.ask(FundingList(), fund.council.clerk) == ()


def test_work_and_things_are_no_money(fund: Fund) -> None:
    labour = PlanSource(FundSource.LABOR_KIND, 50_00, "投工十个")

    assert planned(fund, sources=(*SOURCES, labour)).total_fen == RESIDENTS


def test_plan_refuses_what_cannot_be_meant(fund: Fund) -> None:
    nameless = (PlanSource(FundSource.ENTERPRISE_DONATION, 100_00), *SOURCES[::2])
    twice = (*fund.units(), PlanUnit(fund.homes[0]))
    nobody = tuple(PlanUnit(unit, exempt=Exemption.VACANT) for unit in fund.homes)
    for wrong in (
        {"sources": nameless}, {"units": twice}, {"units": nobody}, {"units": ()}, {"budget_fen": 0},
        {"method": Method.PER_CAPITA}, {"method": Method.PER_AREA},
    ):  # fmt: skip
        with pytest.raises(BadInput):
            planned(fund, **wrong)
    with pytest.raises(NotFound, match="第 2 户"):
        planned(fund, units=(PlanUnit(fund.homes[0]), PlanUnit("nobody")))
    with pytest.raises(Missing):
        planned(fund, title=" ")
    with pytest.raises(NotFound):
        planned(fund, demand="nothing")


def test_one_demand_has_one_plan_at_a_time(fund: Fund) -> None:
    fund.draft()
    with pytest.raises(WrongState, match="已经有一个"):
        fund.draft()
    fund.do(Abandon(fund.plan))

    assert fund.draft() == fund.plan


def test_plan_is_not_made_for_a_closed_matter(fund: Fund) -> None:
    fund.council.demand = registered(fund.council)
    fund.do(WithdrawDemand(fund.council.demand))
    with pytest.raises(WrongState, match="已经了结"):
        fund.draft()


def test_journal_knows_the_digest_of_the_shares_only(fund: Fund) -> None:
    fund.draft()
    (made,) = fund.council.events("PlanMade")

    assert (made["budget_fen"], made["version"], len(made["shares"])) == (BUDGET, 1, 64)
    assert fund.homes[0] not in str(made)
    assert "1栋101" not in told_to_the_journal(fund.council).split("PlanMade")[-1]


def test_plan_is_for_who_keeps_the_money(fund: Fund) -> None:
    with pytest.raises(Forbidden):
        fund.do(PlanFunding(fund.council.demand, "路灯", BUDGET, SOURCES, Method.PER_HOUSEHOLD), fund.council.chair)


def test_private_matter_is_no_business_of_all(fund: Fund) -> None:
    with pytest.raises(WrongState, match="私事不做一事一议筹资"):
        planned(fund, demand=opened(fund.council, Matter.PRIVATE))


def test_title_that_is_too_long_is_refused_and_not_cut(fund: Fund) -> None:
    with pytest.raises(BadInput, match="120 字以内"):
        fund.draft(title="路" * 121)
