"""funding.reapportion: other shares by a new vote; what was signed and paid stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from facilitator.domain.ballots.bases import LegalBasis
from facilitator.domain.errors import BadInput, NotDecided, WrongState
from facilitator.domain.funding.apportion import Exemption, Method
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.services.context import Actor
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.pledge import Pledge
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.read import Unpaid
from facilitator.services.funding.reapportion import Reapportion
from facilitator.services.funding.settle import Settle
from facilitator.services.funding.top_up import TopUp
from facilitator.services.funding.trial import TrialStart
from facilitator.services.funding.withdraw_pledge import WithdrawPledge
from tests.factories.funding import BUDGET, RESIDENTS, Fund
from tests.factories.ledger import put
from tests.services.demands.wishes import leader


def of_the_grid(fund: Fund) -> Actor:
    put(fund.council, fund.council.demand, grid="2网格")
    return leader(fund.council)


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


def test_new_shares_hang_out_as_long_as_the_first_before_anybody_pays(fund: Fund) -> None:
    fund.gap()
    with pytest.raises(BadInput, match="公示至少 15 天"):
        fund.do(replace(command(fund, fund.vote()), until=fund.today + timedelta(days=13)))
    fund.do(command(fund, fund.ballot))
    shown = fund.detail()

    assert (shown.published_from, shown.published_until) == (fund.today, fund.today + timedelta(days=14))
    assert fund.council.events("PlanPublished")[-1]["last_day"] == (fund.today + timedelta(days=14)).isoformat()
    fund.pledge(6, 6_67)
    for early in (lambda: fund.pay(6, 40_00), lambda: fund.do(CloseCollecting(fund.plan))):
        with pytest.raises(WrongState, match="公示"):
            early()
    fund.wait(15)
    fund.pay(6, 40_00)
    assert fund.do(CloseCollecting(fund.plan)).not_paid == 0


def test_who_signed_for_less_than_the_new_share_is_counted_and_listed(fund: Fund) -> None:
    """h5 pays no more, and the six 33.33 or 33.34 become 40.00: who signed has 6.66 or 6.67 to go, and nobody is told
    to have signed nothing."""
    fund.gap()
    fund.do(command(fund, fund.vote()))
    shown, less = fund.detail(), [one for one in fund.council.ask(Unpaid(fund.plan), of_the_grid(fund)) if one.less]

    assert (shown.sums.not_pledged, shown.sums.not_paid, shown.sums.signed_less) == (0, 1, 5)
    assert [(line.label, line.open_fen) for line in less[:3]] == [
        ("1栋101", 6_66), ("1栋201", 6_66), ("1栋301", 6_67),
    ]  # fmt: skip
    fund.pledge(1, 6_66)
    assert fund.detail().sums.signed_less == 4


def test_who_paid_beyond_the_new_share_is_listed_for_who_keeps_the_books_and_for_the_leader(fund: Fund) -> None:
    """h1 to h4 paid 33.33 or 33.34; now each of six is to give 28.89, what a fund does not give."""
    fund.gap()
    fund.do(TopUp(fund.plan, FundSource.COMMUNITY_FUND, 26_66, "社区基金"))
    assert fund.detail().paid_more == ()
    fund.do(Reapportion(fund.plan, Method.PER_HOUSEHOLD, fund.units(), fund.vote()))
    shown = fund.detail()

    assert [(line.label, line.share_fen, line.paid_fen, line.more_fen) for line in shown.paid_more] == [
        ("1栋101", 28_89, 33_34, 4_45), ("1栋201", 28_89, 33_34, 4_45),
        ("1栋301", 28_89, 33_33, 4_44), ("1栋401", 28_89, 33_33, 4_44),
    ]  # fmt: skip
    assert fund.detail(of_the_grid(fund)).paid_more == shown.paid_more
    assert fund.detail(fund.council.recorder).paid_more == ()


def test_word_that_filled_part_of_the_gap_is_not_asked_for_again(fund: Fund) -> None:
    """Of the gap of 66.66 a fund gives 26.66: six households share 173.34 and not the whole 200.00."""
    fund.gap()
    assert fund.detail().sums.part_anew_fen == RESIDENTS
    fund.do(TopUp(fund.plan, FundSource.COMMUNITY_FUND, 26_66, "社区基金"))
    assert fund.detail().sums.part_anew_fen == 173_34
    made = fund.do(Reapportion(fund.plan, Method.PER_HOUSEHOLD, fund.units(), fund.vote()))
    sums = fund.detail().sums

    assert (made.total_fen, made.share_counts) == (173_34, {"2889": 6})
    assert sum(line.planned_fen for line in sums.sources) == sums.budget_fen == BUDGET
    assert [(line.name, line.planned_fen) for line in sums.sources[2:]] == [("", 173_34), ("社区基金", 26_66)]
    assert {way.shown for way in fund.detail().ways} == {"由别的来源补足", "重新分摊"}
    assert fund.council.events("PlanMade")[-1]["sources"][-1] == "community_fund 社区基金 2666"


def test_nothing_is_divided_anew_where_others_bring_the_budget(fund: Fund) -> None:
    """The street signs for 300.00 more than the plan says, after everybody had paid less."""
    fund.gap()
    fund.do(Pledge(fund.plan, 300_00, fund.today, source=FundSource.GOV_SUBSIDY, confirmed=True))
    ballot = fund.vote()
    with pytest.raises(WrongState, match="没有可以重新分摊的"):
        fund.do(command(fund, ballot))


def test_word_taken_back_after_the_vote_takes_another_vote(fund: Fund) -> None:
    """The households said yes to 173.34 together; when the fund leaves it would be 200.00."""
    fund.gap()
    fund.do(TopUp(fund.plan, FundSource.COMMUNITY_FUND, 26_66, "社区基金"))
    ballot = fund.vote()
    fund.wait(1)
    fund.do(WithdrawPledge(fund.plan, donor="社区基金"))

    with pytest.raises(NotDecided, match=r"一起分摊 173[.]34 元.*现在是 200[.]00 元"):
        fund.do(Reapportion(fund.plan, Method.PER_HOUSEHOLD, fund.units(), ballot))
    assert fund.stored().version == 1
    made = fund.do(Reapportion(fund.plan, Method.PER_HOUSEHOLD, fund.units(), fund.vote()))
    assert made.total_fen == 200_00


def test_word_given_after_the_vote_asks_the_households_for_less(fund: Fund) -> None:
    fund.gap()
    ballot = fund.vote()
    fund.wait(1)
    fund.do(TopUp(fund.plan, FundSource.COMMUNITY_FUND, 26_66, "社区基金"))

    assert fund.do(Reapportion(fund.plan, Method.PER_HOUSEHOLD, fund.units(), ballot)).total_fen == 173_34


def test_who_paid_more_than_the_new_share_gets_back_with_everybody_else(fund: Fund) -> None:
    """h1 paid 33.34 and carries nothing now: nothing more is asked of it, and what is left goes back by what each paid,
    not by what each was asked for."""
    fund.gap()
    fund.do(Reapportion(fund.plan, Method.PER_HOUSEHOLD, fund.units(h1=Exemption.FULL), fund.vote()))
    fund.wait(15)
    for place in (2, 3, 4, 5, 6):
        fund.pay(place, 6_67 if place < 5 else 40_00)
    fund.give(FundSource.GOV_SUBSIDY, 300_00)
    fund.do(CloseCollecting(fund.plan))
    assert (fund.detail().state, fund.detail().sums.not_pledged) == (FundingState.FUNDED, 0)
    income = fund.detail().sums.income_fen
    fund.spend(500_00)
    refunds = fund.do(Settle(fund.plan)).refunds
    due = {line.unit: line.fen for line in refunds if line.unit}

    assert sum(line.fen for line in refunds) == income - 500_00
    assert 0 < due[fund.homes[0]] < due[fund.homes[4]]


def test_wall_tries_what_the_vote_will_be_about(fund: Fund) -> None:
    fund.gap()
    fund.do(TopUp(fund.plan, FundSource.COMMUNITY_FUND, 26_66, "社区基金"))
    fund.draft_ballot()
    basis = fund.council.ask(TrialStart(fund.council.session, fund.council.item), fund.council.recorder)

    assert [(line.source, line.amount_fen) for line in basis.sources] == [
        (FundSource.GOV_SUBSIDY, 300_00), (FundSource.ENTERPRISE_DONATION, 100_00),
        (FundSource.RESIDENT_RAISED, 173_34), (FundSource.COMMUNITY_FUND, 26_66),
    ]  # fmt: skip


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
