"""funding.attach_vote: a ballot about the same demand, of the people whose money it is."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import BadInput, BasisMismatch, NotFound, WrongState
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.domain.people.units import UnitKind
from facilitator.services.ballots.announce import AnnounceBallot
from facilitator.services.ballots.open import OpenBallot
from facilitator.services.ballots.void import VoidBallot
from facilitator.services.context import SYSTEM
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.writing import PlanSource, PlanUnit
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.notify import NotifySession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.record_pre_review import RecordPreReview
from facilitator.sessions.agenda import ItemForm
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


def test_village_asks_how_many_people_there_are(fund: Fund) -> None:
    village(fund, 0)
    with pytest.raises(BadInput, match="有 6 户没写几口人"):
        attach(fund, fund.draft_ballot(**VILLAGE))


def test_assembly_of_a_village_is_told_which_rule_its_money_takes(fund: Fund) -> None:
    village(fund, 1)
    ballot = fund.draft_ballot(**{**VILLAGE, "preset": "vc_assembly_household"})
    with pytest.raises(BasisMismatch, match="按“一事一议”的规则"):
        attach(fund, ballot)


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


def test_village_counts_again_when_the_vote_is_used(fund: Fund) -> None:
    """Two plans of a year, each within the cap, are put to votes before either is published."""
    both = (PlanSource(FundSource.GOV_SUBSIDY, BUDGET - 480_00), PlanSource(FundSource.RESIDENT_RAISED, 480_00))
    plans = []
    for _project in range(2):
        plans.append(village(fund, 1, sources=both))
        attach(fund, fund.vote(**VILLAGE))
        fund.council.open_demand()
    notice = (fund.today, fund.today.replace(month=12, day=20))
    fund.do(PublishPlan(plans[0], *notice))
    with pytest.raises(BadInput, match="有 6 户超过"):
        fund.do(PublishPlan(plans[1], *notice))


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


def neighbours(fund: Fund) -> None:
    """Two households of another house are the ones who come and vote."""
    homes = [fund.council.do(AddUnit(UnitKind.HOUSEHOLD, f"6栋{n}01", "6栋", f"{n}01"), SYSTEM).unit for n in (1, 2)]
    fund.council.units = {f"n{place}": home for place, home in enumerate(homes, 1)}


def test_households_of_another_house_do_not_decide_what_these_pay(fund: Fund) -> None:
    fund.draft()
    neighbours(fund)
    ballot = fund.vote(scope="6栋")
    with pytest.raises(BasisMismatch, match="有 6 户要出钱，却不在这场表决的名册上（例如 1栋101）"):
        attach(fund, ballot)
    assert fund.stored().ballot is None


def test_representatives_speak_for_houses_that_are_not_on_their_roll(fund: Fund) -> None:
    fund.draft()
    fund.council.units = {"r1": fund.council.do(AddUnit(UnitKind.REPRESENTATIVE, "代表一"), SYSTEM).unit}
    reps: dict[str, Any] = {"preset": "rc_reps_2026", "basis": LegalBasis.RESIDENTS_REPRESENTATIVE_ASSEMBLY}
    assert attach(fund, fund.draft_ballot(**reps)) == FundingState.PLAN_DRAFTED


def test_vote_that_began_before_the_plan_was_made_does_not_carry_it(fund: Fund) -> None:
    ballot = fund.vote()
    fund.wait(1)
    fund.draft()
    with pytest.raises(BasisMismatch, match="还没有这个方案"):
        attach(fund, ballot)
    assert attach(fund, fund.vote()) == FundingState.PLAN_DRAFTED


def test_roll_that_is_made_after_the_attaching_is_looked_at_when_the_plan_hangs_out(fund: Fund) -> None:
    fund.draft()
    neighbours(fund)
    council, now = fund.council, fund.council.world.clock.now()
    item = PlannedItem("路灯筹资", ItemForm.BALLOT, council.demand)
    officers = (council.chair.name, council.recorder.name)
    rule = ("beneficiary_household_vote", LegalBasis.CONSULTATION, "6栋", ("监票人",))
    planned = council.do(PlanSession("decision_council", "路灯筹资", "3号院坝", now, *officers, (item,), *rule))
    council.session, council.item = planned.session, planned.items[0]
    council.do(NotifySession(council.session, fund.today - timedelta(days=10), "上门送达"))
    council.do(RecordPreReview(council.session, fund.today - timedelta(days=11), "社区党委"), council.secretary)
    ballot = council.draft()
    attach(fund, ballot)
    council.begin(council.units)
    council.do(OpenBallot(ballot))
    council.vote(ballot, "for", council.units)
    council.close(ballot)
    council.do(AnnounceBallot(ballot))
    with pytest.raises(BasisMismatch, match="不在这场表决的名册上"):
        fund.do(PublishPlan(fund.plan, fund.today, fund.today.replace(month=12, day=20)))
    assert fund.stored().state == FundingState.PLAN_DRAFTED
