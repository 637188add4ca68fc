"""demands.withdraw: the reporter takes the wish back, the line and its number stay."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.tracks import CouncilTrack, DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Forbidden, WrongState
from facilitator.services.demands.defer import DeferDemand
from facilitator.services.demands.detail import DemandDetail
from facilitator.services.demands.follow_up import FollowUp, FollowUpDay
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.demands.relapse import RelapseDemand
from facilitator.services.demands.withdraw import WithdrawDemand
from tests.factories.council import Council
from tests.factories.ledger import moves_of, placed, put, row_of

CLOSED_ON = date(2026, 5, 1)
AS_IT_WAS = {
    "matter": Matter.MAJOR, "deadline": date(2026, 4, 20), "opened_on": date(2026, 3, 1),
    "completed_on": date(2026, 4, 1), "closed_on": CLOSED_ON, "replied_on": CLOSED_ON,
    "track_department": DepartmentTrack.DONE, "track_council": CouncilTrack.DONE,
}  # fmt: skip


@pytest.fixture
def demand(council: Council) -> str:
    wish = RegisterDemand("流浪猫", "", Category.ENVIRONMENT_SANITATION, Channel.PHONE)
    return str(council.do(wish, council.clerk).demand)


def test_withdraw_keeps_the_line_and_its_number(council: Council, demand: str) -> None:
    council.do(WithdrawDemand(demand), council.clerk)

    line = council.ask(DemandDetail(demand), council.clerk)
    assert (line.number, line.state, line.moves) == ("XQ-2026-0001", "withdrawn", ())
    assert line.history[-1].move_name == "诉求人撤回"


def test_withdraw_does_not_free_the_number(council: Council, demand: str) -> None:
    council.do(WithdrawDemand(demand), council.clerk)

    wish = RegisterDemand("路灯", "", Category.INFRASTRUCTURE, Channel.PHONE)
    assert council.do(wish, council.clerk).number == "XQ-2026-0002"


def test_withdraw_comes_too_late_once_the_demand_is_opened(council: Council) -> None:
    demand = council.open_demand()

    with pytest.raises(WrongState):
        council.do(WithdrawDemand(demand), council.clerk)


def test_withdraw_is_for_those_who_keep_the_ledger(council: Council, demand: str) -> None:
    with pytest.raises(Forbidden):
        council.do(WithdrawDemand(demand), council.scrutineer)


def test_withdraw_of_one_reporter_does_not_take_the_others_along(council: Council, demand: str) -> None:
    wish = RegisterDemand("又是流浪猫", "", Category.ENVIRONMENT_SANITATION, Channel.PHONE)
    council.do(MergeDemand(council.do(wish, council.clerk).demand, demand), council.clerk)

    with pytest.raises(WrongState, match="还有 1 件并在这件里"):
        council.do(WithdrawDemand(demand), council.clerk)


@pytest.mark.parametrize("state", [DemandState.CLOSED, DemandState.TRACKING, DemandState.ARCHIVED])
@pytest.mark.parametrize("deferred", [False, True])
def test_withdrawn_relapse_leaves_the_demand_as_it_was(council: Council, state: DemandState, deferred: bool) -> None:
    demand = placed(council, DemandState.TRACKING, **AS_IT_WAS)
    merged = placed(council, DemandState.MERGED, parent=demand, replied_on=CLOSED_ON)
    for day in FollowUpDay:
        council.do(FollowUp(demand, day, "都亮着", True), council.clerk)
    put(council, demand, state=state)
    before = row_of(council, demand)
    council.do(RelapseDemand(demand, "又不亮了"), council.clerk)
    assert (row_of(council, demand).round, row_of(council, demand).closed_on) == (2, None)
    if deferred:
        council.do(DeferDemand(demand, date(2026, 12, 20), "看看再说"), council.secretary)

    withdrawn = council.do(WithdrawDemand(demand), council.clerk)

    after = row_of(council, demand)
    apart = {name for name in before._fields if getattr(after, name) != getattr(before, name)}
    assert withdrawn.state == after.state == state
    assert apart <= {"description", "search", "changed_at"} and after.description.endswith("又不亮了")
    assert row_of(council, merged).replied_on == CLOSED_ON
    assert "relapse_withdrawn" in moves_of(council, demand)


def test_relapse_can_come_back_after_it_was_withdrawn(council: Council) -> None:
    demand = placed(council, DemandState.TRACKING, **AS_IT_WAS)
    for _time in range(2):
        assert council.do(RelapseDemand(demand, "又不亮了"), council.clerk).round == 2
        assert council.do(WithdrawDemand(demand), council.clerk).state is DemandState.TRACKING
    assert row_of(council, demand).closed_on == CLOSED_ON


def test_withdrawn_relapse_does_not_take_those_along_who_joined_since(council: Council) -> None:
    demand = placed(council, DemandState.TRACKING, **AS_IT_WAS)
    row = row_of(council, demand)
    council.do(RelapseDemand(demand, "又不亮了"), council.clerk)
    wish = RegisterDemand("路灯又灭了", "", Category(row.category), Channel.PHONE, grid=row.grid)
    council.do(MergeDemand(council.do(wish, council.clerk).demand, demand), council.clerk)

    with pytest.raises(WrongState, match="反弹以后还有 1 件并进来"):
        council.do(WithdrawDemand(demand), council.clerk)
    assert row_of(council, demand).round == 2


def test_withdraw_of_a_first_round_is_the_end_of_it_still(council: Council, demand: str) -> None:
    council.do(QueueDemand(demand), council.clerk)
    (missing,) = [one.missing for one in council.ask(DemandDetail(demand), council.clerk).next
                  if one.move == "relapse_withdrawn"]  # fmt: skip
    assert [reason.code for reason in missing] == ["wrong_state"]
    assert council.do(WithdrawDemand(demand), council.clerk).state is DemandState.WITHDRAWN
