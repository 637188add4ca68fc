"""demands.refuse: why the community cannot take it, and where to turn."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.refusing import GROUND_NAMES, WHERE_TO_TURN, RefusalGround
from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound, WrongState
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.refuse import RefuseDemand
from tests.factories.council import Council
from tests.factories.demands import pending, registered, seen


def test_refuse_keeps_reason_ground_and_second_signature(council: Council) -> None:
    demand = registered(council)

    refused = council.do(RefuseDemand(demand, "着火了", RefusalGround.EMERGENCY, "书记"), council.clerk)

    assert "119" in refused.turn_to
    assert (refused.state, seen(council, demand).history[-1].details) == (
        "not_accepted",
        {"reason": "着火了", "code": "emergency", "countersigned_by": "书记"},
    )


def test_refuse_without_a_ground_is_another_one(council: Council) -> None:
    demand = registered(council)
    council.do(RefuseDemand(demand, "说不清楚是什么", countersigned_by="书记"), council.clerk)

    details = {"reason": "说不清楚是什么", "code": "other", "countersigned_by": "书记"}
    assert seen(council, demand).history[-1].details == details


def test_every_ground_has_a_name_and_a_way(council: Council) -> None:
    assert set(GROUND_NAMES) == set(WHERE_TO_TURN) == set(RefusalGround)


def test_refuse_is_nothing_that_one_person_decides_alone(council: Council) -> None:
    demand = registered(council)

    for nobody in (None, " "):
        with pytest.raises(Missing, match="要另一位两委成员会签") as refused:
            council.do(RefuseDemand(demand, "不归我们", countersigned_by=nobody), council.clerk)
        assert refused.value.details["what"] == "countersigned_by"
    assert seen(council, demand).state == "registered"


def test_refuse_cannot_be_countersigned_by_oneself_or_by_nobody(council: Council) -> None:
    demand = registered(council)
    with pytest.raises(BadInput, match="不能是自己"):
        council.do(RefuseDemand(demand, "不归我们", countersigned_by="专干"), council.clerk)
    with pytest.raises(NotFound):
        council.do(RefuseDemand(demand, "不归我们", countersigned_by="没有这个人"), council.clerk)


def test_refuse_is_countersigned_by_a_member_of_the_two_committees(council: Council) -> None:
    demand = registered(council)

    with pytest.raises(BadInput, match="不能会签") as refused:
        council.do(RefuseDemand(demand, "不归我们", countersigned_by="主持人"), council.clerk)

    assert refused.value.details["field"] == "countersigned_by"


def test_refuse_of_what_others_were_merged_into(council: Council) -> None:
    parent = registered(council)
    council.do(MergeDemand(registered(council), parent), council.clerk)

    with pytest.raises(WrongState, match="还有 1 件并在这件里"):
        council.do(RefuseDemand(parent, "不归我们", countersigned_by="书记"), council.clerk)


def test_refuse_needs_a_reason_a_registered_demand_and_the_power(council: Council) -> None:
    demand = registered(council)
    with pytest.raises(Missing):
        council.do(RefuseDemand(demand, " "), council.clerk)
    with pytest.raises(WrongState):
        council.do(RefuseDemand(pending(council), "不归我们", countersigned_by="书记"), council.clerk)
    with pytest.raises(Forbidden):
        council.do(RefuseDemand(demand, "不归我们"), council.chair)
