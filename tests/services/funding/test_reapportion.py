"""funding.reapportion: other shares by a new vote; what was signed and paid stays."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import BadInput, NotDecided, WrongState
from facilitator.domain.funding.apportion import Exemption, Method
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.reapportion import Reapportion
from tests.factories.funding import Fund


def command(fund: Fund, ballot: str) -> Reapportion:
    return Reapportion(fund.plan, Method.PER_HOUSEHOLD, fund.units(h5=Exemption.FULL), ballot)


def test_new_vote_gives_new_shares(fund: Fund) -> None:
    fund.gap()
    made = fund.do(command(fund, fund.vote()))

    assert [line.fen for line in made.shares] == [40_00, 40_00, 40_00, 40_00, 0, 40_00]
    shown = fund.detail()
    assert (shown.state, shown.ballot) == (FundingState.PLEDGING, fund.ballot)
    assert (shown.sums.residents_received_fen, shown.sums.not_pledged) == (133_34, 0)
    assert [event["version"] for event in fund.council.events("PlanMade")] == [1, 2]


def test_old_vote_is_used_up(fund: Fund) -> None:
    fund.gap()
    with pytest.raises(BadInput, match="重新表决"):
        fund.do(command(fund, fund.ballot))


def test_new_vote_has_to_pass_and_to_be_announced(fund: Fund) -> None:
    fund.gap()
    for of in ({"choice": "against"}, {"announced": False}):
        with pytest.raises(NotDecided):
            fund.do(command(fund, fund.vote(**of)))  # type: ignore[arg-type]
    assert fund.stored().version == 1


def test_without_a_gap_shares_stay(fund: Fund) -> None:
    fund.collecting()
    with pytest.raises(WrongState):
        fund.do(command(fund, fund.ballot))


def test_village_cap_holds_for_the_new_shares(fund: Fund) -> None:
    """One per cent of 6,000 yuan is 60 a head: three households carry 66.67 each, and four carry 50."""
    village: dict[str, Any] = {"preset": "ysyy_assembly_household", "basis": LegalBasis.VILLAGERS_ASSEMBLY}
    fund.draft(income_fen=6_000_00)
    fund.do(AttachVote(fund.plan, fund.vote(**village)))
    fund.do(PublishPlan(fund.plan, fund.today, fund.today + timedelta(days=14)))
    fund.wait(15)
    fund.do(CloseCollecting(fund.plan))
    for preset in (village, {}):
        ballot = fund.vote(**preset)
        three = fund.units(h4=Exemption.VACANT, h5=Exemption.FULL, h6=Exemption.FULL)
        with pytest.raises(BadInput, match=r"有 3 户超过本年的筹资上限，最多的超 6[.]67 元"):
            fund.do(Reapportion(fund.plan, Method.PER_HOUSEHOLD, three, ballot))
    assert fund.stored().version == 1
    four = fund.units(h5=Exemption.FULL, h6=Exemption.FULL)
    assert fund.do(Reapportion(fund.plan, Method.PER_HOUSEHOLD, four, ballot)).share_counts == {"5000": 4, "0": 2}
