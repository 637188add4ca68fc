"""demands.inspect: what residents saw stays in the tables; the journal knows only that somebody looked."""

from __future__ import annotations

import pytest

from facilitator.domain.demands.states import DemandState
from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.services.demands.inspect import InspectDemand
from facilitator.services.upload import Upload
from tests.factories.council import Council
from tests.factories.ledger import last_details, placed, told_to_the_journal
from tests.factories.pictures import phone_photo


def test_inspection_is_kept_and_the_journal_holds_neither_name_nor_words(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)

    seen = council.do(InspectDemand(demand, "刘长青", "灯杆歪了"), council.clerk)

    assert (seen.state, seen.photo) == (DemandState.IN_PROGRESS, None)
    with council.world.database.reading() as unit:
        (row,) = unit.evidence.inspections_of(demand)
    assert (row.who, row.text, row.photo, row.actor) == ("刘长青", "灯杆歪了", None, "专干")
    assert last_details(council, demand) == {"photo": 0}
    assert "刘长青" not in told_to_the_journal(council) and "灯杆歪了" not in told_to_the_journal(council)


def test_inspection_brings_a_photo_that_is_neither_before_nor_after(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)

    seen = council.do(InspectDemand(demand, "刘长青", "灯杆歪了", Upload("a.jpg", phone_photo())), council.clerk)

    with council.world.database.reading() as unit:
        assert unit.evidence.photo(seen.photo).stage == "other"
        assert unit.evidence.inspections_of(demand)[0].photo == seen.photo


@pytest.mark.parametrize(("by", "text"), [("", "灯杆歪了"), ("刘长青", " ")])
def test_inspection_says_who_and_what(council: Council, by: str, text: str) -> None:
    with pytest.raises(Missing):
        council.do(InspectDemand(placed(council, DemandState.IN_PROGRESS), by, text), council.clerk)


def test_inspection_with_something_else_than_a_photo_is_refused(council: Council) -> None:
    demand = placed(council, DemandState.IN_PROGRESS)

    with pytest.raises(BadInput):
        council.do(InspectDemand(demand, "刘长青", "灯杆歪了", Upload("a.jpg", b"GIF89a")), council.clerk)
    with council.world.database.reading() as unit:
        assert unit.evidence.inspections_of(demand) == []


def test_inspection_before_any_work_is_out_of_order(council: Council) -> None:
    with pytest.raises(WrongState):
        council.do(InspectDemand(placed(council, DemandState.REGISTERED), "刘长青", "灯杆歪了"), council.clerk)
