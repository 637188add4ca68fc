"""visits.end_person: name and door are forgotten."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.errors import NotFound
from facilitator.services.visits.add_person import AddVisitedPerson
from facilitator.services.visits.end_person import EndVisitedPerson
from facilitator.services.visits.read import VisitList
from tests.factories.council import Council


def test_end_person_forgets_name_and_door(council: Council) -> None:
    visited = council.do(
        AddVisitedPerson("陈婆婆", "3栋", "专干", date(2026, 11, 25), 30, "2单元"), council.clerk
    ).visited

    council.do(EndVisitedPerson(visited), council.clerk)

    with council.world.database.reading() as unit:
        row = unit.visits.person(visited)
    assert row is not None
    assert (row.name, row.door, row.active) == ("", None, False)
    assert council.ask(VisitList(), council.clerk) == ()
    with pytest.raises(NotFound):
        council.do(EndVisitedPerson(visited), council.clerk)
