"""demands.finish: photos from before and after in this round, and the department's track ends with a large matter."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.tracks import DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Missing, WrongState
from facilitator.services.demands.finish import FinishDemand
from tests.factories.council import Council
from tests.factories.ledger import last_details, photo, placed, put, row_of


def test_finish_needs_both_photos_one_after_the_other(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    for stage in ("before", "after"):
        with pytest.raises(Missing) as missing:
            council.do(FinishDemand(demand, "换了三盏灯"), council.clerk)
        assert missing.value.details == {"what": stage}
        photo(council, demand, stage)

    assert council.do(FinishDemand(demand, "换了三盏灯"), council.clerk).state is DemandState.AWAITING_ACCEPTANCE
    assert last_details(council, demand) == {"text": "换了三盏灯"}


def test_photos_of_an_earlier_round_do_not_count(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    photo(council, demand, "before")
    photo(council, demand, "after")
    put(council, demand, round=2)

    with pytest.raises(Missing):
        council.do(FinishDemand(demand, "又换了三盏灯"), council.clerk)


@pytest.mark.parametrize(
    ("matter", "track"),
    [(Matter.MAJOR, DepartmentTrack.DONE), (Matter.MINOR, DepartmentTrack.NONE)],
)
def test_finish_ends_the_departments_track_of_a_large_matter(
    council: Council, matter: Matter, track: DepartmentTrack
) -> None:
    demand = placed(council, DemandState.IN_PROGRESS, matter=matter)
    photo(council, demand, "before")
    photo(council, demand, "after")

    council.do(FinishDemand(demand, "换了三盏灯"), council.clerk)

    assert row_of(council, demand).track_department == track


def test_finish_says_what_was_done_and_comes_after_the_beginning(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(FinishDemand(placed(council, DemandState.IN_PROGRESS), " "), council.clerk)
    with pytest.raises(WrongState):
        council.do(FinishDemand(placed(council, DemandState.OPENED), "换了三盏灯"), council.clerk)
