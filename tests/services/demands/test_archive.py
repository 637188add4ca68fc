"""demands.archive: after three good calls of this round."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Missing
from facilitator.services.demands.archive import ArchiveDemand
from facilitator.services.demands.follow_up import FollowUp, FollowUpDay
from tests.factories.council import Council
from tests.factories.ledger import placed, put


def test_archive_waits_for_three_good_calls(council: Council) -> None:
    demand = placed(council, DemandState.TRACKING, closed_on=date(2026, 5, 1))
    council.do(FollowUp(demand, FollowUpDay.MONTH, "灯亮着", True), council.clerk)
    council.do(FollowUp(demand, FollowUpDay.QUARTER, "灯不亮", False), council.clerk)
    council.do(FollowUp(demand, FollowUpDay.HALF_YEAR, "灯亮着", True), council.clerk)

    with pytest.raises(Missing, match="第 90 天"):
        council.do(ArchiveDemand(demand), council.clerk)

    council.do(FollowUp(demand, FollowUpDay.QUARTER, "修好了", True), council.clerk)
    assert council.do(ArchiveDemand(demand), council.clerk).state is DemandState.ARCHIVED


def test_calls_of_an_earlier_round_do_not_count(council: Council) -> None:
    demand = placed(council, DemandState.TRACKING, closed_on=date(2026, 5, 1))
    for day in FollowUpDay:
        council.do(FollowUp(demand, day, "灯亮着", True), council.clerk)
    put(council, demand, round=2)

    with pytest.raises(Missing, match="30、90、180"):
        council.do(ArchiveDemand(demand), council.clerk)
