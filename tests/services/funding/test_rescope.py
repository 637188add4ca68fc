"""funding.rescope: less for less money, after a decision council said so."""

from __future__ import annotations

import pytest

from facilitator.domain.errors import BadInput, NotDecided, WrongState
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.rescope import Rescope
from tests.factories.funding import Fund


def test_smaller_plan_stands_after_its_own_vote(fund: Fund) -> None:
    fund.gap()
    fund.vote()
    done = fund.do(Rescope(fund.plan, 533_34, fund.council.session))

    assert (done.state, done.budget_fen) == (FundingState.RESCOPED, 533_34)
    assert fund.detail().sums.gap_fen == 0
    assert [(event["old_fen"], event["new_fen"]) for event in fund.council.events("PlanRescoped")] == [(600_00, 533_34)]


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
    for fen in (600_00, 533_35, 0):
        with pytest.raises(BadInput):
            fund.do(Rescope(fund.plan, fen, fund.council.session))


def test_without_a_gap_nothing_is_cut(fund: Fund) -> None:
    fund.funded()
    with pytest.raises(WrongState):
        fund.do(Rescope(fund.plan, 500_00, fund.council.session))
