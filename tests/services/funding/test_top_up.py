"""funding.top_up: others give what is missing, never more, and the plan is short until all of it is there."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, BasisMismatch, WrongState
from facilitator.domain.funding.apportion import Method
from facilitator.domain.funding.books import Books
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.contra import Contra
from facilitator.services.funding.pledge import Pledge
from facilitator.services.funding.top_up import TopUp
from facilitator.services.funding.withdraw_pledge import WithdrawPledge
from facilitator.services.funds import books_told, figures_told
from facilitator.services.funds_then import books_then
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
    assert [(line.name, line.topped_fen) for line in fund.detail().sums.sources[3:]] == [("乙企业", 60_00), ("", 6_66)]
    assert row_of(fund.council, fund.council.demand).state == DemandState.IN_PROGRESS
    assert fund.give(_F.COMMUNITY_FUND, 6_66).state == FundingState.TOPPED_UP
    assert fund.detail().sums.gap_fen == 0


def test_sources_add_up_to_what_is_said_after_a_top_up(fund: Fund) -> None:
    fund.gap()
    fund.do(TopUp(fund.plan, _F.COMMUNITY_FUND, 66_66))
    sums = fund.detail().sums
    with fund.council.world.database.reading() as unit:
        told = figures_told(unit, unit.funding.plan(fund.plan))

    assert told.startswith("预算 600.00 元（收不齐的 66.66 元由居民以外的来源补）：政府补助 300.00 元、")
    assert sum(line.planned_fen for line in sums.sources) == sums.budget_fen
    assert sum(pile.planned_fen for pile in sums.piles) == sums.budget_fen
    assert sum(pile.topped_fen for pile in sums.piles) == 66_66


def test_only_what_a_giver_promises_beyond_its_own_line_is_told_as_filling_the_gap(fund: Fund) -> None:
    """The firm paid 60.00 of its 100.00 and says 80.00 more: 40.00 were planned anyway."""
    fund.collecting()
    for place in range(1, 5):
        fund.pay(place)
    fund.give(_F.ENTERPRISE_DONATION, 60_00)
    fund.do(Pledge(fund.plan, 300_00, fund.today, source=_F.GOV_SUBSIDY))
    fund.do(CloseCollecting(fund.plan))
    fund.wait(1)
    fund.do(TopUp(fund.plan, _F.ENTERPRISE_DONATION, 80_00, "甲企业"))
    fund.wait(1)
    fund.give(_F.ENTERPRISE_DONATION, 80_00)
    sums = fund.detail().sums

    assert [(line.planned_fen, line.topped_fen, line.received_fen) for line in sums.sources[:2]] == [
        (300_00, 0, 0), (100_00, 40_00, 140_00),
    ]  # fmt: skip
    assert sum(pile.topped_fen for pile in sums.piles) == 40_00
    for books, method in _now_and_then(fund):
        assert books_told(books, method).startswith("预算 600.00 元（收不齐的 40.00 元由居民以外的来源补）")


def _now_and_then(fund: Fund) -> tuple[tuple[Books, Method], tuple[Books, Method]]:
    """As the rows have it, and as minutes drafted late are told it."""
    with fund.council.world.database.reading() as unit:
        plan = unit.funding.plan(fund.plan)
        assert plan is not None
        now = fund.council.world.clock.now()
        return (unit.funding.books(plan), Method(plan.method)), books_then(unit, plan, now)


def test_money_planned_and_promised_again_counts_once(fund: Fund) -> None:
    """The street has paid nothing yet, and its word closes the gap that its own line left: nothing beside the plan."""
    fund.collecting()
    for place in range(1, 7):
        fund.pay(place)
    fund.give(_F.ENTERPRISE_DONATION, 100_00)
    fund.do(CloseCollecting(fund.plan))
    fund.wait(1)
    fund.do(TopUp(fund.plan, _F.GOV_SUBSIDY, 300_00))
    promised = fund.detail()
    fund.wait(1)
    fund.give(_F.GOV_SUBSIDY, 300_00)
    paid = fund.detail()

    assert "政府补助 300.00 元还没到账" in promised.awaited
    assert (promised.sums.covered_fen, promised.sums.counted_on_fen) == (600_00, 300_00)
    assert (paid.sums.covered_fen, paid.sums.counted_on_fen, paid.awaited) == (600_00, 0, "")
    street = next(line for line in paid.sums.sources if line.source is _F.GOV_SUBSIDY)
    assert (street.planned_fen, street.topped_fen, street.received_fen) == (300_00, 0, 300_00)
    fund.do(Contra(paid.receipts[0].entry, "开错了"))
    assert (fund.detail().state, fund.detail().sums.gap_fen) == (FundingState.GAP, 33_34)


def test_word_after_a_withdrawn_document_is_filled_by_the_money_that_comes(fund: Fund) -> None:
    fund.gap((1, 2, 3, 4, 5))
    fund.pay(6)
    fund.do(CloseCollecting(fund.plan))
    fund.do(WithdrawPledge(fund.plan, source=_F.GOV_SUBSIDY))
    fund.wait(1)
    fund.do(TopUp(fund.plan, _F.GOV_SUBSIDY, 300_00))
    fund.wait(1)
    fund.give(_F.GOV_SUBSIDY, 300_00)
    sums = fund.detail().sums

    assert (sums.covered_fen, sums.income_fen, sums.counted_on_fen, sums.awaited) == (600_00, 600_00, 0, ())


def test_firm_that_paid_and_gives_more_is_asked_for_the_more(fund: Fund) -> None:
    fund.gap()
    fund.wait(1)
    fund.do(TopUp(fund.plan, _F.ENTERPRISE_DONATION, 66_66, "甲企业"))

    assert fund.detail().state == FundingState.TOPPED_UP
    assert "甲企业 66.66 元" in fund.detail().awaited
    fund.give(_F.ENTERPRISE_DONATION, 66_66)
    assert (fund.detail().sums.gap_fen, fund.detail().sums.counted_on_fen) == (0, 300_00)


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
