"""demands.finish: photos from before and after in this round, and the line of a department that had accepted ends."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.tracks import DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import Missing, WrongState
from facilitator.services.demands.attach import AttachPhoto
from facilitator.services.demands.evidence import DemandEvidence
from facilitator.services.demands.finish import FinishDemand
from facilitator.services.upload import Upload
from tests.factories.council import Council
from tests.factories.ledger import last_details, photo, placed, put, row_of
from tests.factories.pictures import phone_photo


def test_finish_needs_both_photos_one_after_the_other(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    for stage in ("before", "after"):
        with pytest.raises(Missing) as missing:
            council.do(FinishDemand(demand, "换了三盏灯"), council.clerk)
        assert missing.value.details == {"what": stage}
        photo(council, demand, stage)

    assert council.do(FinishDemand(demand, "换了三盏灯"), council.clerk).state is DemandState.AWAITING_ACCEPTANCE
    assert last_details(council, demand) == {"text": "换了三盏灯"}


def test_same_picture_before_and_after_is_told_when_the_work_ends_and_to_whoever_accepts_it(council: Council) -> None:
    demand, other = (placed(council, DemandState.IN_PROGRESS) for _place in range(2))
    for one in (demand, other):
        photo(council, one, "before")
        photo(council, one, "after")
    command = AttachPhoto(other, PhotoStage.AFTER, Upload("IMG_2.jpg", phone_photo(320, 240)))
    council.do(command, council.clerk)

    told = council.do(FinishDemand(demand, "换了三盏灯"), council.clerk)

    assert told.advice.startswith("办理后的照片和办理前的是同一张")
    assert council.ask(DemandEvidence(demand), council.clerk).advice == told.advice
    assert council.do(FinishDemand(other, "换了三盏灯"), council.clerk).advice == ""
    assert council.ask(DemandEvidence(other), council.clerk).advice == ""


def test_photos_of_an_earlier_round_do_not_count(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)
    photo(council, demand, "before")
    photo(council, demand, "after")
    put(council, demand, round=2)

    with pytest.raises(Missing):
        council.do(FinishDemand(demand, "又换了三盏灯"), council.clerk)


@pytest.mark.parametrize(
    ("matter", "before", "after"),
    [
        (Matter.MAJOR, DepartmentTrack.ACCEPTED, DepartmentTrack.DONE),
        (Matter.MAJOR, DepartmentTrack.DONE, DepartmentTrack.DONE),
        (Matter.MAJOR, DepartmentTrack.NONE, DepartmentTrack.NONE),
        (Matter.MAJOR, DepartmentTrack.REPORTED, DepartmentTrack.REPORTED),
        (Matter.MAJOR, DepartmentTrack.RETURNED, DepartmentTrack.RETURNED),
        (Matter.MINOR, DepartmentTrack.NONE, DepartmentTrack.NONE),
    ],
)
def test_finish_ends_the_line_of_a_department_that_had_accepted(
    council: Council, matter: Matter, before: DepartmentTrack, after: DepartmentTrack
) -> None:
    demand = placed(council, DemandState.IN_PROGRESS, matter=matter, track_department=before)
    photo(council, demand, "before")
    photo(council, demand, "after")

    council.do(FinishDemand(demand, "换了三盏灯"), council.clerk)

    assert row_of(council, demand).track_department == after


def test_finish_says_what_was_done_and_comes_after_the_beginning(council: Council) -> None:
    with pytest.raises(Missing):
        council.do(FinishDemand(placed(council, DemandState.IN_PROGRESS), " "), council.clerk)
    with pytest.raises(WrongState):
        council.do(FinishDemand(placed(council, DemandState.OPENED), "换了三盏灯"), council.clerk)
