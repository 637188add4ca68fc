"""A vote about money: the paper shows the plan's figures, and the last signature sends the demand to wait for it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.funding.apportion import Exemption, Method, Rounding
from facilitator.domain.funding.sources import FundSource
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.abandon import Abandon
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.close_collecting import CloseCollecting
from facilitator.services.funding.publish import PublishPlan
from facilitator.services.funding.reapportion import Reapportion
from facilitator.services.funding.rescope import Rescope
from facilitator.services.funding.top_up import TopUp
from facilitator.services.funding.writing import PlanSource, PlanUnit
from facilitator.services.funds import figures_told
from tests.factories.council import make_council
from tests.factories.funding import FIRM, GOVERNMENT, Fund, make_fund
from tests.factories.ledger import put, row_of
from tests.factories.paperwork import content, draft, ready_to_sign, sign
from tests.factories.world import World

FIGURES = (
    "预算 600.00 元：政府补助 300.00 元、居民自筹 200.00 元、企业捐助 100.00 元；"
    "每户 33.34 元（2 户）、33.33 元（4 户）。"
)


@pytest.fixture
def fund(world: World) -> Fund:
    return make_fund(make_council(world, representatives=0, committee=0))


def signed(fund: Fund, minutes: str) -> None:
    for officer in (fund.council.recorder, fund.council.chair):
        sign(fund.council, minutes, officer)


def state(fund: Fund) -> DemandState:
    return DemandState(row_of(fund.council, fund.council.demand).state)


def test_passed_plan_waits_for_its_money(fund: Fund) -> None:
    fund.attached()
    minutes = ready_to_sign(fund.council)
    (resolution,) = content(fund.council, minutes).resolutions

    assert (resolution.moves_to, resolution.moves_to_name) == ("funding", "一事一议筹资")
    assert resolution.funds == FIGURES
    signed(fund, minutes)
    assert state(fund) is DemandState.FUNDING


def test_money_that_came_before_the_last_signature_keeps_nobody_waiting(fund: Fund) -> None:
    fund.attached()
    minutes = ready_to_sign(fund.council)
    collect(fund)
    signed(fund, minutes)

    assert state(fund) is DemandState.IN_PROGRESS


def test_covered_plan_goes_straight_to_work(fund: Fund) -> None:
    fund.attached()
    collect(fund)
    minutes = draft(fund.council)

    assert content(fund.council, minutes).resolutions[0].moves_to == "in_progress"


def collect(fund: Fund) -> None:
    fund.do(PublishPlan(fund.plan, fund.today, fund.today + timedelta(days=14)))
    fund.wait(15)
    fund.others()
    for place in range(1, 7):
        fund.pay(place)
    assert fund.do(CloseCollecting(fund.plan)).state == FundingState.FUNDED


def test_plan_that_was_given_up_does_not_count(fund: Fund) -> None:
    fund.attached()
    fund.do(Abandon(fund.plan))
    (resolution,) = content(fund.council, draft(fund.council)).resolutions

    assert (resolution.moves_to, resolution.funds) == ("in_progress", "")


def test_demand_without_a_plan_is_told_nothing_about_money(fund: Fund) -> None:
    fund.vote()
    (resolution,) = content(fund.council, draft(fund.council)).resolutions

    assert (resolution.moves_to, resolution.funds) == ("in_progress", "")


def test_no_is_a_no_and_has_no_figures(fund: Fund) -> None:
    fund.attached("against")
    (resolution,) = content(fund.council, draft(fund.council)).resolutions

    assert (resolution.moves_to, resolution.funds) == ("in_topic_council", "")


def test_vote_about_a_smaller_plan_leaves_the_demand_where_it_is(fund: Fund) -> None:
    """Its minutes can be signed while the demand waits, and while it is at work already."""
    fund.gap()
    put(fund.council, fund.council.demand, state=DemandState.FUNDING)
    fund.vote()
    fund.do(Rescope(fund.plan, 533_34, fund.council.session))
    minutes = ready_to_sign(fund.council)

    assert content(fund.council, minutes).resolutions[0].moves_to is None
    signed(fund, minutes)
    assert state(fund) is DemandState.IN_PROGRESS


def figures(fund: Fund) -> str:
    fund.do(AttachVote(fund.plan, fund.vote()))
    return content(fund.council, draft(fund.council)).resolutions[0].funds


def test_whole_yuan_show_their_surplus(fund: Fund) -> None:
    fund.draft(rounding=Rounding.CEIL_TO_YUAN)

    assert figures(fund).endswith("；每户 34.00 元（6 户）；收整元，计划结余 4.00 元。")


def test_many_amounts_are_told_as_a_span(fund: Fund) -> None:
    units = tuple(PlanUnit(unit, place) for place, unit in enumerate(fund.homes, start=1))
    fund.draft(method=Method.TIERED, units=units)

    assert figures(fund).endswith("；每户 9.52 元到 57.14 元（6 户）。")


def test_free_pledges_have_no_amount(fund: Fund) -> None:
    fund.draft(method=Method.FIXED_PLEDGE, units=())

    assert figures(fund).endswith("；各户自愿认捐，不定数。")


def test_plan_without_residents_says_so(fund: Fund) -> None:
    sources = (PlanSource(FundSource.GOV_SUBSIDY, GOVERNMENT), PlanSource(FundSource.COMMUNITY_FUND, FIRM))
    fund.draft(budget_fen=GOVERNMENT + FIRM, sources=sources, units=())

    assert figures(fund) == "预算 400.00 元：政府补助 300.00 元、社区基金 100.00 元；居民不出钱。"


def test_minutes_drafted_late_tell_the_figures_of_the_meeting(fund: Fund) -> None:
    fund.attached()
    first = fund.council.session
    fund.do(PublishPlan(fund.plan, fund.today, fund.today + timedelta(days=14)))
    fund.wait(15)
    fund.others()
    for place in range(1, 5):
        fund.pay(place)
    fund.do(CloseCollecting(fund.plan))
    ballot = fund.vote()
    fund.council.world.clock.forward(minutes=1)
    fund.do(Reapportion(fund.plan, Method.PER_HOUSEHOLD, fund.units(h5=Exemption.FULL, h6=Exemption.FULL), ballot))
    second = fund.council.session
    fund.wait(15)
    fund.do(CloseCollecting(fund.plan))
    fund.do(TopUp(fund.plan, FundSource.COMMUNITY_FUND, 6_66))
    fund.vote()
    fund.council.world.clock.forward(minutes=1)
    fund.do(Rescope(fund.plan, 540_00, fund.council.session))
    told = []
    for session in (first, second, fund.council.session):
        fund.council.session = session
        told.append(content(fund.council, draft(fund.council)).resolutions[0].funds)

    assert told[0] == FIGURES
    assert told[1] == FIGURES
    assert told[2] == (
        "预算 600.00 元（收不齐的 6.66 元由居民以外的来源补）：政府补助 300.00 元、居民自筹 200.00 元、"
        "企业捐助 100.00 元；每户 50.00 元（4 户），不出钱的 2 户。"
    )
    whole = "预算 540.00 元（收不齐的 6.66 元由居民以外的来源补）：政府补助 300.00 元、居民自筹 140.00 元"
    assert figures_now(fund).startswith(whole)


def figures_now(fund: Fund) -> str:
    with fund.council.world.database.reading() as unit:
        return figures_told(unit, unit.funding.plan(fund.plan))
