"""demands.relapse: the same number, one round more, everything owed again; after a year a new demand."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.tracks import CouncilTrack, DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Missing, WrongState
from facilitator.services.demands.merge import MergeDemand
from facilitator.services.demands.relapse import RelapseDemand
from tests.factories.council import Council
from tests.factories.demands import pending
from tests.factories.ledger import moves_of, placed, row_of, told_to_the_journal

CLOSED_ON = date(2026, 8, 1)
BEFORE = {
    "matter": Matter.MAJOR,
    "urgency": "routine",
    "responsible_party": "街道城建办",
    "authority": "minutes-1",
    "track_department": DepartmentTrack.DONE,
    "track_council": CouncilTrack.DONE,
    "extensions": 2,
    "completed_on": date(2026, 7, 1),
    "closed_on": CLOSED_ON,
    "replied_on": CLOSED_ON,
}


@pytest.mark.parametrize("state", [DemandState.CLOSED, DemandState.TRACKING, DemandState.ARCHIVED])
def test_relapse_is_a_new_round_of_the_same_number(council: Council, state: DemandState) -> None:
    demand = placed(council, state, **BEFORE)
    number = row_of(council, demand).number

    relapsed = council.do(RelapseDemand(demand, "王婆婆家门口又不亮了"), council.clerk)

    row = row_of(council, demand)
    assert (relapsed.state, relapsed.round) == (row.state, row.round) == (DemandState.PENDING_TRIAGE, 2)
    assert row.number == number
    assert (row.matter, row.urgency, row.responsible_party) == ("major", "routine", "街道城建办")
    assert (row.authority, row.track_department, row.track_council, row.extensions) == (None, "none", "none", 0)
    assert (row.deadline, row.completed_on, row.closed_on, row.replied_on) == (None, None, None, None)
    assert moves_of(council, demand) == ["register", "relapse", "queue"]
    assert row.description.endswith("（第 2 轮，2026-11-25）王婆婆家门口又不亮了")
    assert "王婆婆" not in told_to_the_journal(council)


def test_relapse_owes_an_answer_to_everybody_again(council: Council) -> None:
    demand = placed(council, DemandState.TRACKING, **BEFORE)
    merged = placed(council, DemandState.MERGED, parent=demand, replied_on=CLOSED_ON)

    council.do(RelapseDemand(demand, "又不亮了"), council.clerk)

    assert row_of(council, merged).replied_on is None
    with council.world.database.reading() as unit:
        assert unit.ledger.waiting_for_reply(demand) == 2


@pytest.mark.parametrize(("closed_on", "again"), [(date(2025, 11, 25), True), (date(2025, 11, 24), False)])
def test_relapse_after_a_year_is_a_new_demand(council: Council, closed_on: date, again: bool) -> None:
    demand = placed(council, DemandState.ARCHIVED, closed_on=closed_on)
    if again:
        assert council.do(RelapseDemand(demand, "又不亮了"), council.clerk).round == 2
        return

    with pytest.raises(WrongState, match="重新登记一件"):
        council.do(RelapseDemand(demand, "又不亮了"), council.clerk)
    assert (row_of(council, demand).round, moves_of(council, demand)) == (1, ["register"])


def test_relapse_says_what_happened_and_follows_an_end(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(RelapseDemand(placed(council, DemandState.CLOSED), ""), council.clerk)
    with pytest.raises(WrongState):
        council.do(RelapseDemand(placed(council, DemandState.IN_PROGRESS), "又不亮了"), council.clerk)


def test_relapse_of_a_merged_demand_names_the_one_it_follows(council: Council) -> None:
    parent, merged = pending(council), pending(council)
    council.do(MergeDemand(merged, parent), council.clerk)

    with pytest.raises(WrongState, match="这件已经并入 XQ-2026-0001，请在那一件上登记又出了什么问题。"):
        council.do(RelapseDemand(merged, "又不亮了"), council.clerk)
