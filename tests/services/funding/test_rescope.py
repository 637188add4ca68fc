"""funding.rescope: less for less money, after a decision council said so."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, BasisMismatch, NotDecided, SourcesDoNotAddUp, WrongState
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.funding.account_statement import residents_told
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.contra import Contra
from facilitator.services.funding.pledge import Pledge
from facilitator.services.funding.rescope import Rescope
from facilitator.services.funding.writing import PlanSource
from facilitator.services.funds import figures_told
from facilitator.services.people.add_unit import AddUnit
from tests.factories.funding import Fund


def test_smaller_plan_stands_after_its_own_vote(fund: Fund) -> None:
    fund.gap()
    fund.vote()
    done = fund.do(Rescope(fund.plan, 533_34, fund.council.session))

    assert (done.state, done.budget_fen) == (FundingState.RESCOPED, 533_34)
    sums = fund.detail().sums
    assert (sums.gap_fen, sums.planned_surplus_fen) == (0, 0)
    assert (sums.not_pledged, sums.not_paid, sums.signed_less, sums.unpaid_fen) == (0, 0, 0, 0)
    assert [(line.source, line.planned_fen) for line in sums.sources] == [
        ("gov_subsidy", 300_00), ("enterprise_donation", 100_00), ("resident_raised", 133_34),
    ]  # fmt: skip
    assert [(event["old_fen"], event["new_fen"]) for event in fund.council.events("PlanRescoped")] == [(600_00, 533_34)]


def test_cut_plan_tells_shares_as_those_first_voted_and_asks_again_after_a_new_gap(fund: Fund) -> None:
    fund.gap()
    fund.vote()
    fund.do(Rescope(fund.plan, 533_34, fund.council.session))
    with fund.council.world.database.reading() as unit:
        told = figures_told(unit, unit.funding.plan(fund.plan))
    assert told.endswith("企业捐助 100.00 元；原来表决的是每户 33.34 元（2 户）、33.33 元（4 户）。")
    fund.do(Contra(fund.detail().receipts[-1].entry, "没有到账"))
    sums = fund.detail().sums

    assert (sums.gap_fen, sums.not_pledged, sums.not_paid) == (33_33, 1, 2)


def test_session_has_to_have_said_yes_to_this_demand(fund: Fund) -> None:
    fund.gap()
    for of in ({"choice": "against"}, {"announced": False}, {"demand": ""}):
        fund.vote(**of)  # type: ignore[arg-type]
        with pytest.raises(NotDecided):
            fund.do(Rescope(fund.plan, 533_34, fund.council.session))
    assert fund.stored().budget_fen == 600_00


def test_vote_about_the_plan_is_not_one_about_a_smaller_one(fund: Fund) -> None:
    fund.gap()
    with pytest.raises(NotDecided):
        fund.do(Rescope(fund.plan, 533_34, fund.council.session))


def test_smaller_budget_is_smaller_and_covered(fund: Fund) -> None:
    fund.gap()
    fund.vote()
    for fen in (600_00, 533_35, 399_99, 59_99, 1, 0):
        with pytest.raises(BadInput):
            fund.do(Rescope(fund.plan, fen, fund.council.session))


def test_told_sources_add_up_to_the_smaller_budget(fund: Fund) -> None:
    fund.gap()
    fund.vote()
    told = (PlanSource(FundSource.GOV_SUBSIDY, 200_00), PlanSource(FundSource.RESIDENT_RAISED, 133_34))
    with pytest.raises(SourcesDoNotAddUp):
        fund.do(Rescope(fund.plan, 333_33, fund.council.session, told))
    fund.do(Rescope(fund.plan, 333_34, fund.council.session, told))

    assert [pile.planned_fen for pile in fund.detail().sums.piles] == [200_00, 133_34, 0]
    assert fund.council.events("PlanRescoped")[0]["sources"] == ["gov_subsidy  20000", "resident_raised  13334"]


def test_without_a_gap_nothing_is_cut(fund: Fund) -> None:
    fund.funded()
    with pytest.raises(WrongState):
        fund.do(Rescope(fund.plan, 500_00, fund.council.session))


def test_another_house_does_not_cut_what_these_pay_for(fund: Fund) -> None:
    fund.gap()
    home = fund.council.do(AddUnit(UnitKind.HOUSEHOLD, "6栋101", "6栋", "101"), SYSTEM).unit
    fund.council.units = {"n1": home}
    fund.vote(scope="6栋")
    with pytest.raises(BasisMismatch, match="不在这场表决的名册上"):
        fund.do(Rescope(fund.plan, 533_34, fund.council.session))
    assert fund.stored().budget_fen == 600_00


def test_talk_of_those_who_happen_to_be_there_cuts_nothing(fund: Fund) -> None:
    fund.gap()
    fund.council.units = {"m1": fund.council.do(AddUnit(UnitKind.MEMBER, "议事会成员"), SYSTEM).unit}
    fund.vote(preset="forum_present")
    with pytest.raises(BasisMismatch, match="只是征求意见"):
        fund.do(Rescope(fund.plan, 533_34, fund.council.session))


def test_households_that_are_asked_no_more_are_not_told_to_have_paid(fund: Fund) -> None:
    """Signed, received, and what is asked for no more: the three add up, and no paper says that all has come."""
    fund.gap()
    before = fund.detail()
    silent, owing = before.sums.not_pledged, before.sums.not_paid
    assert (silent, owing) != (0, 0)
    assert f"{silent}户未承诺、{owing}户未到账" in residents_told(before)
    fund.vote()

    fund.do(Rescope(fund.plan, 533_34, fund.council.session))

    after = fund.detail()
    assert (after.sums.asks_residents, after.sums.unpaid_fen) == (False, 0)
    assert after.sums.unasked_fen == before.sums.unpaid_fen
    assert residents_told(after).startswith("预算减了，居民那一份不再收")


def test_firm_that_signed_and_did_not_pay_keeps_its_place_when_the_budget_is_cut(fund: Fund) -> None:
    """Its line of the plan is gone, its signature is not: every sum still tells of it, and its money can come."""
    fund.collecting()
    fund.do(Pledge(fund.plan, 100_00, fund.today, donor="甲企业"))
    fund.pledge(1)
    fund.pay(1)
    fund.give(FundSource.GOV_SUBSIDY, 300_00)
    fund.do(CloseCollecting(fund.plan))
    fund.vote()
    fund.do(Rescope(fund.plan, 333_34, fund.council.session))
    shown = fund.detail()

    firm = shown.sums.sources[-1]
    assert (firm.name, firm.planned_fen, firm.pledged_fen) == ("甲企业", 0, 100_00)
    assert [(line.name, line.amount_fen) for line in shown.sums.awaited] == [("甲企业", 100_00)]
    fund.give(FundSource.ENTERPRISE_DONATION, 100_00, name="甲企业")
    assert (fund.detail().sums.awaited, fund.detail().sums.income_fen) == ((), 433_34)
