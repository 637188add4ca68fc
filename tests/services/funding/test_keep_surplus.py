"""funding.keep_surplus: the rest stays for repairs, because a second vote said so."""

from __future__ import annotations

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.ballots.papers import Form, Secrecy
from facilitator.domain.errors import BadInput, NotDecided, WrongState
from facilitator.domain.funding.apportion import Exemption, Method
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.services.ballots.draft import DraftBallot
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.keep_surplus import KeepSurplus
from facilitator.services.funding.pay_back import PayBack
from facilitator.services.funding.reapportion import Reapportion
from facilitator.services.funding.rescope import Rescope
from facilitator.services.funding.settle import Settle
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.funding import GOVERNMENT, Fund


def settled(fund: Fund) -> None:
    fund.funded()
    fund.spend(540_00)
    fund.do(Settle(fund.plan))


def test_resolution_keeps_what_is_left(fund: Fund) -> None:
    settled(fund)
    kept = fund.do(KeepSurplus(fund.plan, fund.vote()))

    assert (kept.state, kept.fen) == (FundingState.SURPLUS_RESOLVED, 60_00)
    assert [(one["ballot"], one["fen"]) for one in fund.council.events("SurplusKept")] == [(fund.ballot, 60_00)]
    assert fund.detail().sums.balance_fen == 60_00


def test_vote_about_the_plan_says_nothing_about_the_surplus(fund: Fund) -> None:
    settled(fund)
    with pytest.raises(BadInput, match="另外表决"):
        fund.do(KeepSurplus(fund.plan, fund.ballot))


def test_no_and_not_yet_keep_nothing(fund: Fund) -> None:
    settled(fund)
    for of in ({"choice": "against"}, {"announced": False}):
        with pytest.raises(NotDecided):
            fund.do(KeepSurplus(fund.plan, fund.vote(**of)))  # type: ignore[arg-type]
    assert fund.stored().state == FundingState.SETTLED


def test_vote_that_has_not_begun_is_not_called_an_old_one(fund: Fund) -> None:
    settled(fund)
    council = fund.council
    item = PlannedItem("结余", ItemForm.BALLOT, council.demand)
    told = ("decision_council", "结余", "院坝", council.world.clock.now(), council.chair.name, council.recorder.name)
    planned = council.do(PlanSession(*told, (item,), "beneficiary_household_vote", LegalBasis.CONSULTATION))
    draft = DraftBallot(planned.session, planned.items[0], "结余留用，是否同意", Form.YES_NO_ABSTAIN, Secrecy.NAMED)
    with pytest.raises(NotDecided, match="还没有公布"):
        fund.do(KeepSurplus(fund.plan, council.do(draft).ballot))


def test_surplus_is_known_after_the_settlement_only(fund: Fund) -> None:
    fund.funded()
    with pytest.raises(WrongState, match="先结算"):
        fund.do(KeepSurplus(fund.plan, fund.ballot))


def test_vote_that_was_used_for_a_smaller_plan_is_used_up(fund: Fund) -> None:
    fund.gap()
    smaller = fund.vote()
    fund.do(Rescope(fund.plan, 533_34, fund.council.session))
    fund.give(FundSource.GOV_SUBSIDY, GOVERNMENT)
    fund.do(Settle(fund.plan))
    with pytest.raises(BadInput, match="已经用过"):
        fund.do(KeepSurplus(fund.plan, smaller))


def test_first_vote_is_too_old_once_another_has_taken_its_place(fund: Fund) -> None:
    """Shares were divided anew by a second vote, and now the plan's own vote is that one."""
    fund.gap()
    first = fund.ballot
    fund.do(Reapportion(fund.plan, Method.PER_HOUSEHOLD, fund.units(h5=Exemption.FULL), fund.vote()))
    fund.wait(15)
    fund.do(CloseCollecting(fund.plan))
    fund.do(Rescope(fund.plan, 533_34, _voted_anew(fund)))
    fund.do(Settle(fund.plan))
    with pytest.raises(BadInput, match="收款截止以前"):
        fund.do(KeepSurplus(fund.plan, first))


def _voted_anew(fund: Fund) -> str:
    fund.vote()
    return fund.council.session


def test_nobody_keeps_what_others_have_back_already(fund: Fund) -> None:
    settled(fund)
    fund.do(PayBack(fund.plan, fund.today, "本户", fund.homes[0]))
    with pytest.raises(WrongState, match="请照退款清单退完"):
        fund.do(KeepSurplus(fund.plan, fund.vote()))
