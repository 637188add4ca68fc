"""funding.publish: fifteen days on the board, after a vote that passed and not before."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.domain.errors import BadInput, Forbidden, NotDecided, WrongState
from facilitator.domain.funding.states import FundingState
from facilitator.services.funding.attach_vote import AttachVote
from facilitator.services.funding.publish import PublishPlan
from tests.factories.funding import Fund
from tests.factories.ledger import last_details


def publish(fund: Fund, first: int = 0, last: int = 14) -> FundingState:
    command = PublishPlan(fund.plan, fund.today + timedelta(days=first), fund.today + timedelta(days=last))
    state: FundingState = fund.do(command).state
    return state


def test_publish_hangs_out_a_plan_that_was_voted(fund: Fund) -> None:
    fund.attached()

    assert publish(fund) == FundingState.PUBLISHED
    assert fund.stored().published_until == fund.today + timedelta(days=14)
    assert [event["ballot"] for event in fund.council.events("PlanVoted")] == [fund.ballot]
    assert last_details(fund.council, fund.council.demand) == {
        "step": "publish", "plan": "3号院路灯", "budget": "600.00",
    }  # fmt: skip


@pytest.mark.parametrize(("first", "last"), [(0, 13), (-1, 14), (0, 4000), (3, 2)])
def test_publish_takes_fifteen_days_from_today_on(fund: Fund, first: int, last: int) -> None:
    fund.attached()
    before = fund.rows()

    with pytest.raises(BadInput):
        publish(fund, first, last)
    assert fund.rows() == before


def test_publish_waits_for_the_vote(fund: Fund) -> None:
    fund.draft()
    with pytest.raises(NotDecided, match="还没有表决"):
        publish(fund)
    fund.do(AttachVote(fund.plan, fund.vote(announced=False)))
    with pytest.raises(NotDecided, match="还没有公布"):
        publish(fund)


def test_publish_needs_a_yes(fund: Fund) -> None:
    fund.attached("against")
    with pytest.raises(NotDecided, match="没有通过"):
        publish(fund)


def test_publish_is_done_once(fund: Fund) -> None:
    fund.published()
    with pytest.raises(WrongState):
        publish(fund)


def test_publish_is_for_who_keeps_the_money(fund: Fund) -> None:
    fund.attached()
    with pytest.raises(Forbidden):
        fund.do(PublishPlan(fund.plan, fund.today, fund.today + timedelta(days=14)), fund.supervisor)
