"""demands.escalate: after a month too late, the secretary takes it to the street."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.tracks import CouncilTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.services.demands.escalate import EscalateDemand
from tests.factories.council import Council
from tests.factories.demands import opened, seen, stored
from tests.factories.ledger import placed, row_of

TODAY = date(2026, 11, 25)
THAT_DAY = date(2027, 1, 30)
"""Thirty days after the deadline of `opened`."""


def order(demand: str, reason: str = "物业一直不办") -> EscalateDemand:
    return EscalateDemand(demand, "街道城管办", THAT_DAY, reason)


def test_escalate_makes_it_a_large_matter_of_the_department(council: Council) -> None:
    demand = opened(council)
    council.world.clock.moment = council.world.clock.moment.replace(year=2027, month=1, day=30)

    council.do(order(demand), council.secretary)

    row = stored(council, demand)
    assert (row.state, row.matter, row.track_department, row.department) == (
        "reported_up", "major", "reported", "街道城管办",
    )  # fmt: skip
    assert seen(council, demand).history[-1].details == {
        "department": "街道城管办", "sent_on": "2027-01-30", "reason": "物业一直不办", "office": "secretary",
    }  # fmt: skip


def test_escalate_a_day_early_says_what_it_takes(council: Council) -> None:
    demand = opened(council)
    council.world.clock.moment = council.world.clock.moment.replace(year=2027, month=1, day=29)

    with pytest.raises(WrongState, match="升级上报要办到第 3 轮，或者超期 30 天。"):
        council.do(EscalateDemand(demand, "街道城管办", date(2027, 1, 29), "不办"), council.secretary)


def test_escalate_is_not_for_private_matters(council: Council) -> None:
    demand = opened(council, Matter.PRIVATE)
    council.world.clock.moment = council.world.clock.moment.replace(year=2027, month=2, day=20)

    with pytest.raises(WrongState, match="私事不上报街道"):
        council.do(order(demand), council.secretary)


def test_escalate_is_the_secretarys_own(council: Council) -> None:
    demand = opened(council)
    council.world.clock.moment = council.world.clock.moment.replace(year=2027, month=2, day=20)
    with pytest.raises(Forbidden):
        council.do(order(demand), council.clerk)
    with pytest.raises(Missing):
        council.do(order(demand, " "), council.secretary)


def test_escalate_keeps_what_a_council_decided(council: Council) -> None:
    decided = {"round": 3, "authority": "minutes-1", "track_council": CouncilTrack.HELD}
    demand = placed(council, DemandState.IN_PROGRESS, **decided)

    council.do(EscalateDemand(demand, "街道城管办", TODAY, "三轮没办好"), council.secretary)

    assert row_of(council, demand).track_council == CouncilTrack.DONE


@pytest.mark.parametrize("state", [DemandState.SUSPENDED, DemandState.DEFERRED])
def test_third_round_is_escalated_though_it_stands_still(council: Council, state: DemandState) -> None:
    stopped = {"suspended_on": date(2026, 11, 15)} if state is DemandState.SUSPENDED else {}
    demand = placed(council, state, round=3, deadline=date(2026, 12, 1), review_on=date(2026, 12, 20), **stopped)

    council.do(EscalateDemand(demand, "街道城管办", TODAY, "三轮没办好"), council.secretary)

    row = row_of(council, demand)
    assert (row.state, row.suspended_on, row.review_on) == (DemandState.REPORTED_UP, None, None)
    assert row.deadline == (date(2026, 12, 11) if stopped else date(2026, 12, 1))
