"""funding.try_out: another method in the middle of a council, kept for the wall and for nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.errors import BadInput, Forbidden, NotFound, SourcesDoNotAddUp, WrongState
from facilitator.domain.funding.apportion import Exemption, Method, Rounding
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.funding.read import FundingList
from facilitator.services.funding.try_out import TryOut
from facilitator.services.funding.writing import PlanUnit
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.people.amend_unit import AmendUnit
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.room import Rooms
from facilitator.sessions.agenda import ItemForm
from tests.factories.funding import BUDGET, SOURCES, Fund, in_topic_council
from tests.factories.sorting import hold


def tried(fund: Fund, **changes: Any) -> Any:
    told = {"session": fund.council.session, "item": fund.council.item, "title": "按户", "budget_fen": BUDGET}
    told |= {"sources": SOURCES, "method": Method.PER_HOUSEHOLD} | changes
    return fund.do(TryOut(**told), fund.council.chair)


def council(fund: Fund) -> None:
    hold(fund.council, "topic_council", ())


def test_everybody_carries_whole_yuan_unless_said_otherwise(fund: Fund) -> None:
    council(fund)
    made = tried(fund)

    assert (made.total_fen, made.surplus_fen, made.share_counts) == (204_00, 4_00, {"3400": 6})
    exact = tried(fund, rounding=Rounding.LARGEST_REMAINDER, units=[PlanUnit(unit) for unit in fund.homes[:3]])
    assert exact.share_counts == {"6667": 2, "6666": 1}
    assert fund.council.ask(FundingList(), fund.council.clerk) == ()


def test_plan_of_the_demand_says_who_carries(fund: Fund) -> None:
    in_topic_council(fund, fund.council.demand, units=fund.units(h1=Exemption.FULL)[:4])
    exact = tried(fund, rounding=Rounding.LARGEST_REMAINDER)

    assert exact.share_counts == {"6667": 2, "6666": 1, "0": 1}


def test_without_a_plan_the_households_carry_that_the_matter_is_about(fund: Fund) -> None:
    """The buildings for which the council was called; without them the demand's; without both everybody."""
    for building in ("2栋", "3栋"):
        for door in ("101", "102"):
            fund.do(AddUnit(UnitKind.HOUSEHOLD, f"{building}{door}", building, door), SYSTEM)
    entry = RegisterDemand("楼道灯不亮", "晚上摔过人", Category.INFRASTRUCTURE, Channel.YARD_MEETING, building="2栋")
    about = fund.do(entry).demand
    fund.do(QueueDemand(about))
    for scope, demand, carried in (("2栋、3栋", about, 4), (None, about, 2), (None, None, 10), ("9栋", None, 10)):
        item = PlannedItem("楼道灯筹资", ItemForm.FUNDING, demand)
        council = fund.council
        names = (council.chair.name, council.recorder.name)
        told = PlanSession("topic_council", "楼道灯", "院坝", council.world.clock.now(), *names, (item,), scope=scope)
        planned = council.do(told)
        council.session, council.item = planned.session, planned.items[0]
        assert sum(tried(fund).share_counts.values()) == carried


def test_other_ways_are_those_of_the_moment_it_was_tried(fund: Fund) -> None:
    """The wall asks for the room again and again, and needs no roll for it."""
    council(fund)
    tried(fund, method=Method.FIXED_PLEDGE)
    fund.do(AddUnit(UnitKind.HOUSEHOLD, "2栋101"), SYSTEM)
    trial = fund.council.ask(Rooms(fund.council.session), SYSTEM).screen["trial"]

    assert [(way["label"], way["amount"]) for way in trial["others"]] == [("按户", "33.34")]


def test_heads_are_asked_of_the_roll_and_the_missing_one_named(fund: Fund) -> None:
    """200.00 by 1 + 2 + 3 + 4 + 5 + 5 people is 10.00 a head."""
    council(fund)
    for home, persons in zip(fund.homes, (1, 2, 3, 4, 5), strict=False):
        fund.do(AmendUnit(home, persons=persons), SYSTEM)
    with pytest.raises(BadInput, match="没有人口"):
        tried(fund, method=Method.PER_CAPITA)

    fund.do(AmendUnit(fund.homes[5], persons=5), SYSTEM)
    exact = tried(fund, method=Method.PER_CAPITA, rounding=Rounding.LARGEST_REMAINDER)

    assert exact.share_counts == {"5000": 2, "4000": 1, "3000": 1, "2000": 1, "1000": 1}


def test_newest_trial_takes_the_place_of_the_last(fund: Fund) -> None:
    council(fund)
    tried(fund)
    tried(fund, title="自愿", method=Method.FIXED_PLEDGE)
    with fund.council.world.database.reading() as unit:
        trial = unit.fund_trials.of_item(fund.council.item)

    assert trial is not None
    assert (trial["title"], trial["method"], trial["units"], trial["share_counts"]) == ("自愿", "fixed_pledge", 0, {})
    assert [one["method"] for one in fund.council.events("TrialShown")] == ["per_household", "fixed_pledge"]


def test_trial_says_what_is_wrong(fund: Fund) -> None:
    council(fund)
    with pytest.raises(SourcesDoNotAddUp):
        tried(fund, budget_fen=BUDGET - 1)
    with pytest.raises(BadInput, match="没有面积"):
        tried(fund, method=Method.PER_AREA)
    with pytest.raises(NotFound):
        tried(fund, item="nothing")
    with pytest.raises(Forbidden):
        fund.do(TryOut(fund.council.session, fund.council.item, "按户", BUDGET, SOURCES, Method.PER_HOUSEHOLD))


def test_nothing_is_tried_after_the_meeting(fund: Fund) -> None:
    council(fund)
    fund.council.do(CloseSession(fund.council.session))
    with pytest.raises(WrongState, match="已经散会"):
        tried(fund)
