"""demands.follow_up: three calls, none before its day, a bad one says what to do."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Missing, WrongState
from facilitator.services.demands.follow_up import FollowUp, FollowUpDay
from tests.factories.council import Council
from tests.factories.ledger import last_details, placed, told_to_the_journal

MONTH, QUARTER = FollowUpDay.MONTH, FollowUpDay.QUARTER


def tracked(council: Council, closed_on: date = date(2026, 10, 26)) -> str:
    return placed(council, DemandState.TRACKING, closed_on=closed_on)


def test_call_is_kept_and_its_words_stay_in_the_tables(council: Council) -> None:
    demand = tracked(council)

    called = council.do(FollowUp(demand, MONTH, "王婆婆说灯一直亮着", True), council.clerk)

    assert (called.state, called.advice) == (DemandState.TRACKING, "")
    with council.world.database.reading() as unit:
        (call,) = unit.after_care.calls(demand)
        assert unit.follow_through.good_follow_ups(demand, 1) == [30]
    assert (call.round, call.day, call.text, call.fine) == (1, 30, "王婆婆说灯一直亮着", True)
    assert last_details(council, demand) == {"day": 30, "fine": 1}
    assert "王婆婆" not in told_to_the_journal(council)


def test_bad_call_says_what_to_do_and_may_be_made_again(council: Council) -> None:
    demand = tracked(council)

    assert "反弹重开" in council.do(FollowUp(demand, MONTH, "又不亮了", False), council.clerk).advice
    assert council.do(FollowUp(demand, MONTH, "看错了，是邻居家的灯", True), council.clerk).advice == ""
    with pytest.raises(WrongState, match="已经回访过"):
        council.do(FollowUp(demand, MONTH, "再问一次", False), council.clerk)


def test_call_before_its_day_is_refused(council: Council) -> None:
    demand = tracked(council)

    with pytest.raises(WrongState, match="2027-01-24"):
        council.do(FollowUp(demand, QUARTER, "灯亮着", True), council.clerk)
    with pytest.raises(WrongState):
        council.do(FollowUp(tracked(council, date(2026, 10, 27)), MONTH, "灯亮着", True), council.clerk)


def test_call_says_something_and_belongs_to_a_closed_demand(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(FollowUp(tracked(council), MONTH, " ", True), council.clerk)
    with pytest.raises(WrongState):
        council.do(FollowUp(placed(council, DemandState.COMPLETED), MONTH, "灯亮着", True), council.clerk)
