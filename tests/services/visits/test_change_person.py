"""visits.change_person: another visitor, another rhythm."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.domain.errors import NotFound
from facilitator.services.visits.add_person import AddVisitedPerson
from facilitator.services.visits.change_person import ChangeVisitedPerson
from facilitator.services.visits.read import VisitedDetail
from tests.factories.council import Council


def test_change_person_rewrites_the_line(council: Council) -> None:
    visited = council.do(AddVisitedPerson("陈婆婆", "3栋", "专干", date(2026, 11, 25)), council.clerk).visited

    council.do(ChangeVisitedPerson(visited, "陈婆婆", "5栋", "书记", date(2026, 12, 1), 7, "1单元"), council.clerk)

    person = council.ask(VisitedDetail(visited), council.clerk)
    assert (person.building, person.visitor, person.next_on, person.every_days, person.door) == (
        "5栋", "书记", date(2026, 12, 1), 7, "1单元",
    )  # fmt: skip


def test_change_person_finds_only_who_is_on_the_list(council: Council) -> None:
    with pytest.raises(NotFound):
        council.do(ChangeVisitedPerson("nobody", "陈婆婆", "5栋", "书记", date(2026, 12, 1)), council.clerk)
