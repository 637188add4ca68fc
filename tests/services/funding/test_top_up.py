"""funding.top_up: others give what is missing, never more, and the plan is short until all of it is there."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, BasisMismatch, WrongState
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.funding.top_up import TopUp
from facilitator.services.funds import figures_told
from facilitator.services.people.add_unit import AddUnit
from tests.factories.funding import Fund
from tests.factories.ledger import put, row_of

_F = FundSource


def test_two_givers_close_the_gap(fund: Fund) -> None:
    fund.gap()
    put(fund.council, fund.council.demand, state=DemandState.FUNDING)
    first = fund.do(TopUp(fund.plan, _F.ENTERPRISE_DONATION, 60_00, "乙企业"))

    assert (first.state, first.gap_fen) == (FundingState.GAP, 6_66)
    fund.wait(1)
    assert fund.do(TopUp(fund.plan, _F.COMMUNITY_FUND, 6_66)).state == FundingState.TOPPED_UP
    assert [(line.name, line.planned_fen) for line in fund.detail().sums.sources[3:]] == [("乙企业", 60_00), ("", 6_66)]
    assert row_of(fund.council, fund.council.demand).state == DemandState.IN_PROGRESS
    assert fund.give(_F.COMMUNITY_FUND, 6_66).state == FundingState.TOPPED_UP
    assert fund.detail().sums.gap_fen == 0


def test_sources_add_up_to_what_is_said_after_a_top_up(fund: Fund) -> None:
    fund.gap()
    fund.do(TopUp(fund.plan, _F.COMMUNITY_FUND, 66_66))
    sums = fund.detail().sums
    with fund.council.world.database.reading() as unit:
        told = figures_told(unit, unit.funding.plan(fund.plan))

    assert told.startswith("预算 600.00 元，另补 66.66 元，共 666.66 元：政府补助 300.00 元、")
    assert sum(line.planned_fen - line.topped_fen for line in sums.sources) == sums.budget_fen
    assert sum(pile.planned_fen for pile in sums.piles) == 666_66
    assert sum(pile.topped_fen for pile in sums.piles) == 66_66


def test_nobody_gives_more_than_the_gap(fund: Fund) -> None:
    fund.gap()
    before = fund.rows()
    for fen in (66_67, 0, -1):
        with pytest.raises(BadInput, match=r"66[.]66"):
            fund.do(TopUp(fund.plan, _F.COMMUNITY_FUND, fen))
    for source in (_F.RESIDENT_RAISED, _F.LABOR_KIND):
        with pytest.raises(BadInput, match="居民以外"):
            fund.do(TopUp(fund.plan, source, 66_66))
    with pytest.raises(BadInput, match="写明是谁"):
        fund.do(TopUp(fund.plan, _F.ENTERPRISE_DONATION, 66_66))
    assert fund.rows() == before


def test_without_a_gap_nothing_is_topped_up(fund: Fund) -> None:
    fund.funded()
    with pytest.raises(WrongState):
        fund.do(TopUp(fund.plan, _F.COMMUNITY_FUND, 1))


@pytest.mark.parametrize("source", [_F.MAINTENANCE_FUND, _F.PUBLIC_REVENUE])
def test_owners_money_waits_for_the_vote_of_the_owners(fund: Fund, source: FundSource) -> None:
    fund.gap()
    with pytest.raises(BasisMismatch, match="业主共同决定"):
        fund.do(TopUp(fund.plan, source, 66_66))
    assert fund.detail().sums.gap_fen == 66_66
    owner = AddUnit(UnitKind.OWNER, "1栋101业主", "1栋", "101", "王甲", area_centi=6835)
    fund.council.units = {"o1": fund.council.do(owner, SYSTEM).unit}
    fund.vote("against", preset="owners_ordinary", basis=LegalBasis.OWNERS_MEETING)
    with pytest.raises(BasisMismatch):
        fund.do(TopUp(fund.plan, source, 66_66))
    fund.vote(preset="owners_ordinary", basis=LegalBasis.OWNERS_MEETING)
    assert fund.do(TopUp(fund.plan, source, 66_66)).state == FundingState.TOPPED_UP
