"""visits.add_person: a restricted list without reasons."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from facilitator.domain.errors import BadInput, Forbidden, Missing, NotFound
from facilitator.domain.people.powers import Role
from facilitator.services.visits.add_person import AddVisitedPerson
from facilitator.services.visits.read import DueVisits, VisitedDetail, VisitList
from tests.factories.council import Council

CHEN = AddVisitedPerson(" 陈婆婆 ", " 3栋 ", "专干", date(2026, 11, 25), 30, " 2单元3号 ")


def test_add_person_puts_them_on_the_list(council: Council) -> None:
    council.do(CHEN, council.clerk)
    council.do(replace(CHEN, name="李爷爷", next_on=date(2026, 11, 26)), council.clerk)

    people = council.ask(VisitList(), council.clerk)

    assert [(one.name, one.building, one.door, one.visitor, one.due) for one in people] == [
        ("陈婆婆", "3栋", "2单元3号", "专干", True),
        ("李爷爷", "3栋", "2单元3号", "专干", False),
    ]
    assert [one.name for one in council.ask(DueVisits(), council.clerk)] == ["陈婆婆"]


def test_list_has_no_place_for_a_reason() -> None:
    assert [field.name for field in fields(AddVisitedPerson)] == [
        "name", "building", "visitor", "next_on", "every_days", "door",
    ]  # fmt: skip


def test_list_is_seen_by_the_visitor_and_by_who_keeps_the_ledger(council: Council) -> None:
    leader = council.world.staff("组长", Role.GROUP_LEADER)
    mine = council.do(replace(CHEN, visitor="组长"), council.clerk).visited
    other = council.do(CHEN, council.clerk).visited

    assert [one.id for one in council.ask(VisitList(), leader)] == [mine]
    assert len(council.ask(VisitList(), council.secretary)) == 2
    with pytest.raises(NotFound):
        council.ask(VisitedDetail(other), leader)
    with pytest.raises(Forbidden):
        council.ask(VisitList(), council.scrutineer)


def test_add_person_writes_only_an_id_into_the_journal(council: Council) -> None:
    visited = council.do(CHEN, council.clerk).visited

    assert council.events("VisitedPersonAdded") == [{"visited": visited, "actor": "专干"}]


@pytest.mark.parametrize("field", ["name", "building"])
def test_add_person_says_what_is_missing(council: Council, field: str) -> None:
    with pytest.raises(Missing) as refused:
        council.do(replace(CHEN, **{field: " "}), council.clerk)  # type: ignore[arg-type]
    assert refused.value.details["what"] == field


@pytest.mark.parametrize(("field", "value"), [("every_days", 0), ("every_days", 367), ("name", "长" * 41)])
def test_add_person_names_what_makes_no_sense(council: Council, field: str, value: object) -> None:
    with pytest.raises(BadInput) as refused:
        council.do(replace(CHEN, **{field: value}), council.clerk)  # type: ignore[arg-type]
    assert refused.value.details["field"] == field


def test_add_person_needs_a_visitor_of_the_staff(council: Council) -> None:
    with pytest.raises(NotFound):
        council.do(replace(CHEN, visitor="没有这个人"), council.clerk)
