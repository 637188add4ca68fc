"""demands.decline: no order, with the reason."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.ledger_lists import DailyList
from facilitator.domain.demands.replies import ReplyMethod
from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import Forbidden, Missing, WrongState
from facilitator.services.demands.archive import ArchiveDemand
from facilitator.services.demands.decline import DeclineDemand
from facilitator.services.demands.defer import DeferDemand
from facilitator.services.demands.follow_up import FollowUp, FollowUpDay
from facilitator.services.demands.public_story import PublicStory
from facilitator.services.demands.read import DemandList
from facilitator.services.demands.relapse import RelapseDemand
from facilitator.services.demands.reply import ReplyToReporter
from tests.factories.council import Council
from tests.factories.demands import pending, registered, seen
from tests.factories.ledger import moves_of, placed, row_of


def test_decline_keeps_the_reason(council: Council) -> None:
    demand = pending(council)

    council.do(DeclineDemand(demand, " 公约已经规定 "), council.secretary)

    assert (seen(council, demand).state, seen(council, demand).history[-1].details) == (
        "not_opened", {"reason": "公约已经规定", "office": "secretary"},
    )  # fmt: skip


def test_decline_needs_a_reason_a_listed_demand_and_the_power(council: Council) -> None:
    demand = pending(council)
    with pytest.raises(Missing):
        council.do(DeclineDemand(demand, " "), council.secretary)
    with pytest.raises(WrongState):
        council.do(DeclineDemand(registered(council), "不办"), council.secretary)
    with pytest.raises(Forbidden):
        council.do(DeclineDemand(demand, "不办"), council.recorder)


DONE = {"opened_on": date(2026, 3, 1), "completed_on": date(2026, 4, 1), "closed_on": date(2026, 5, 1)}


@pytest.mark.parametrize("state", [DemandState.CLOSED, DemandState.TRACKING])
def test_declined_relapse_leaves_the_demand_done_and_its_page_alive(council: Council, state: DemandState) -> None:
    demand = placed(council, state, replied_on=date(2026, 5, 1), **DONE)
    number, before = row_of(council, demand).number, row_of(council, demand)
    council.do(RelapseDemand(demand, "又不亮了"), council.clerk)

    declined = council.do(DeclineDemand(demand, "查过了，是自家的灯"), council.secretary)

    after = row_of(council, demand)
    apart = {name for name in before._fields if getattr(after, name) != getattr(before, name)}
    assert declined.state == after.state == state
    assert apart - {"changed_at"} == {"description", "search", "replied_on"}
    story = council.ask(PublicStory(number))
    assert (story.state, story.finished_on, story.round) == (state, date(2026, 4, 1), 1)
    assert "社区看过，不再办一轮，有说明；还是办完的。" in [line.sentence for line in story.told]


@pytest.mark.parametrize("state", [DemandState.TRACKING, DemandState.ARCHIVED])
def test_whoever_told_a_declined_relapse_waits_on_the_list_until_answered(council: Council, state: DemandState) -> None:
    demand = placed(council, DemandState.TRACKING, replied_on=date(2026, 5, 1), **DONE)
    for day in FollowUpDay if state is DemandState.ARCHIVED else ():
        council.do(FollowUp(demand, day, "灯亮着", True), council.clerk)
    if state is DemandState.ARCHIVED:
        council.do(ArchiveDemand(demand), council.clerk)
    council.do(RelapseDemand(demand, "又不亮了"), council.clerk)
    council.do(DeclineDemand(demand, "查过了，是自家的灯"), council.secretary)
    waiting = DemandList(tab=DailyList.UNANSWERED.value)
    assert [line.id for line in council.ask(waiting, council.clerk).lines] == [demand]

    council.do(ReplyToReporter(demand, ReplyMethod.PHONE, "是自家的灯，请自己换。"), council.clerk)
    assert (council.ask(waiting, council.clerk).lines, row_of(council, demand).state) == ((), state)


def test_whoever_told_a_declined_relapse_is_owed_the_reason(council: Council) -> None:
    demand = placed(council, DemandState.TRACKING, replied_on=date(2026, 5, 1), **DONE)
    council.do(RelapseDemand(demand, "又不亮了"), council.clerk)
    council.do(DeclineDemand(demand, "查过了，是自家的灯"), council.secretary)
    (told,) = [one.details for one in seen(council, demand).history if one.move == "relapse_declined"]
    assert (told["reason"], row_of(council, demand).replied_on) == ("查过了，是自家的灯", None)

    council.do(RelapseDemand(demand, "还是不亮"), council.clerk)
    assert (row_of(council, demand).round, row_of(council, demand).state) == (2, "pending_triage")


def test_page_of_a_relapse_stays_alive_while_it_is_put_off(council: Council) -> None:
    demand = placed(council, DemandState.TRACKING, **DONE)
    council.do(RelapseDemand(demand, "又不亮了"), council.clerk)
    council.do(DeferDemand(demand, date(2026, 12, 20), "看看再说"), council.secretary)
    assert council.ask(PublicStory(row_of(council, demand).number)).state == "deferred"


def test_second_round_that_is_no_relapse_is_declined_as_ever(council: Council) -> None:
    demand = placed(council, DemandState.PENDING_TRIAGE, round=2)
    assert council.do(DeclineDemand(demand, "公约已经规定"), council.secretary).state == "not_opened"
    assert moves_of(council, demand)[-1] == "decline"
