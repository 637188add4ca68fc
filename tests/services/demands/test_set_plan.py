"""The plan of the yard: a picture once, spots as often as they change, counts of public demands only."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.yard_plan import Spot
from facilitator.domain.errors import BadInput, Missing
from facilitator.services.demands.public_plan import PlanForAll, PublicPlan
from facilitator.services.demands.set_plan import SetPlan
from facilitator.services.upload import Upload
from tests.factories.council import Council
from tests.factories.pictures import picture, saved
from tests.factories.rows import numbered_demand

PICTURE = saved(picture(400, 300), "PNG")
SPOTS = (Spot("3栋", 25, 40), Spot("4栋", 60, 40))


def put_up(council: Council) -> None:
    council.do(SetPlan("3号院平面图", SPOTS, Upload("院子.png", PICTURE)), council.clerk)


def shown(council: Council) -> PlanForAll:
    plan: PlanForAll = council.ask(PublicPlan())
    return plan


def test_there_is_no_plan_before_one_was_put_up(council: Council) -> None:
    assert council.ask(PublicPlan()) is None
    with pytest.raises(Missing):
        council.do(SetPlan("3号院平面图", SPOTS), council.clerk)


def test_spots_change_and_the_picture_stays(council: Council) -> None:
    put_up(council)
    first = shown(council)
    council.world.clock.forward(minutes=1)
    council.do(SetPlan("3号院", (Spot("5栋", 1, 2),)), council.clerk)
    second = shown(council)
    assert (second.digest, second.width) == (first.digest, first.width)
    assert (second.name, second.spots) == ("3号院", (Spot("5栋", 1, 2),))


def test_only_public_demands_that_point_at_nobody_are_counted(council: Council) -> None:
    put_up(council)
    public = {"state": "opened", "matter": "minor", "building": "3栋2-6"}
    rows = [numbered_demand(place, **public) for place in range(1, 4)]
    rows.append(numbered_demand(4, **public | {"matter": "private", "state": "private_guided"}))
    rows.append(numbered_demand(5, **public) | {"category": "dispute_mediation"})
    rows.append(numbered_demand(6, **public | {"building": None}))
    council.world.door.writer.submit(lambda unit: [unit.ledger.add(row) for row in rows])
    plan = shown(council)
    assert [(one.building, one.count) for one in plan.counted] == [("3栋", "3"), ("4栋", "<3")]
    assert plan.elsewhere == "<3"


def test_journal_says_that_a_plan_was_put_up(council: Council) -> None:
    put_up(council)
    (event,) = council.events("YardPlanSet")
    assert (event["name"], event["spots"]) == ("3号院平面图", 2)


@pytest.mark.parametrize("name", ["", "图" * 41])
def test_plan_needs_a_short_name(council: Council, name: str) -> None:
    with pytest.raises((Missing, BadInput)):
        council.do(SetPlan(name, SPOTS, Upload("院子.png", PICTURE)), council.clerk)
