"""funding.attach_vote: a ballot about the same demand, of the people whose money it is."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import BadInput, BasisMismatch, NotFound, WrongState
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.domain.people.units import UnitKind
from facilitator.services.ballots.void import VoidBallot
from facilitator.services.context import SYSTEM
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.writing import PlanSource, PlanUnit
from facilitator.services.people.add_unit import AddUnit
from tests.factories.funding import BUDGET, SOURCES, Fund

VILLAGE: dict[str, Any] = {"preset": "ysyy_assembly_household", "basis": LegalBasis.VILLAGERS_ASSEMBLY}
INCOME = 12_000_00
"""One per cent of it is 120 yuan for a person and a year."""


def attach(fund: Fund, ballot: str) -> FundingState:
    state: FundingState = fund.do(AttachVote(fund.plan, ballot)).state
    return state


def test_vote_of_the_benefiting_households_carries_a_plan_and_creates_no_debt(fund: Fund) -> None:
    fund.draft()
    ballot = fund.draft_ballot()

    assert attach(fund, ballot) == FundingState.PLAN_DRAFTED
    shown = fund.detail()
    assert (shown.ballot, shown.voluntary, shown.pledges) == (ballot, True, ())
    assert shown.sums.unpaid_fen == 0


def test_vote_may_be_changed_before_the_plan_is_published(fund: Fund) -> None:
    fund.attached("against")
    second = fund.vote()

    attach(fund, second)
    assert fund.stored().ballot == second
    fund.do(PublishPlan(fund.plan, fund.today, fund.today.replace(month=12, day=20)))
    with pytest.raises(WrongState, match="不能再换"):
        attach(fund, second)


@pytest.mark.parametrize("preset", ["yard_straw_poll", "forum_present"])
def test_straw_poll_carries_nothing(fund: Fund, preset: str) -> None:
    fund.council.units = {"m1": fund.council.do(AddUnit(UnitKind.MEMBER, "议事会成员"), SYSTEM).unit}
    fund.draft()
    with pytest.raises(BasisMismatch):
        attach(fund, fund.draft_ballot(preset))


def test_money_of_the_owners_is_decided_by_owners(fund: Fund) -> None:
    fund.draft(sources=(PlanSource(FundSource.MAINTENANCE_FUND, 400_00), SOURCES[2]))
    with pytest.raises(BasisMismatch, match="业主"):
        attach(fund, fund.draft_ballot())


def test_ballot_about_something_else_is_refused(fund: Fund) -> None:
    fund.draft()
    with pytest.raises(BadInput, match="不是这件需求"):
        attach(fund, fund.draft_ballot(demand=""))
    with pytest.raises(NotFound):
        attach(fund, "nothing")


def test_void_ballot_is_refused(fund: Fund) -> None:
    fund.draft()
    ballot = fund.draft_ballot()
    fund.council.do(VoidBallot(ballot, "题目写错了"))
    with pytest.raises(BadInput, match="作废"):
        attach(fund, ballot)


def village(fund: Fund, persons: int, **changes: Any) -> str:
    units = tuple(PlanUnit(unit, persons=persons) for unit in fund.homes)
    return fund.draft(units=units, **{"income_fen": INCOME, **changes})


def test_village_asks_for_the_income_first(fund: Fund) -> None:
    village(fund, 1, income_fen=None)
    with pytest.raises(BadInput) as refused:
        attach(fund, fund.draft_ballot(**VILLAGE))
    assert refused.value.details["field"] == "income_fen"


def test_village_counts_all_projects_of_the_year(fund: Fund) -> None:
    """120 yuan a head: three times 33.34 stay below it, a fourth does not."""
    for _project in range(3):
        village(fund, 1)
        attach(fund, fund.vote(**VILLAGE))
        fund.do(PublishPlan(fund.plan, fund.today, fund.today.replace(month=12, day=20)))
        fund.council.open_demand()
    village(fund, 1)
    ballot = fund.draft_ballot(**VILLAGE)
    with pytest.raises(BadInput, match="有 6 户超过") as refused:
        attach(fund, ballot)
    assert refused.value.details == {"field": "units", "units": 6, "most": "13.36"}


def test_village_counts_heads(fund: Fund) -> None:
    big = (PlanSource(FundSource.GOV_SUBSIDY, BUDGET), PlanSource(FundSource.RESIDENT_RAISED, 900_00))
    village(fund, 2, budget_fen=1500_00, sources=big)

    assert attach(fund, fund.draft_ballot(**VILLAGE)) == FundingState.PLAN_DRAFTED
    assert not fund.detail().voluntary


def test_one_ballot_carries_one_plan(fund: Fund) -> None:
    fund.attached()
    fund.do(Abandon(fund.plan))
    fund.draft()
    with pytest.raises(WrongState, match="另一个方案"):
        attach(fund, fund.ballot)
