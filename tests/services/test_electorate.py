"""Who is asked to a meeting: the kinds of its rule inside its buildings; a review asks every representative."""

from __future__ import annotations

from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM
from facilitator.services.electorate import electorate
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.world import EVENING


def asked(council: Council, kind: str, preset: str, form: ItemForm, scope: str | None) -> list[str]:
    people, items = ("主持人", "记录人"), (PlannedItem("一项", form),)
    told = council.do(PlanSession(kind, "会", "院坝", EVENING, *people, items, preset, scope=scope))
    with council.world.database.reading() as store:
        return sorted(unit.label for unit in electorate(store, store.rooms.session(told.session)))


def test_review_of_some_buildings_asks_their_households_and_all_representatives(council: Council) -> None:
    for label, building in (("甲", "3号楼"), ("乙", "5号楼")):
        council.do(AddUnit(UnitKind.HOUSEHOLD, label, building=building), SYSTEM)
    seats = [f"representative r{place}" for place in range(1, 6)]

    review = ("quarterly_review", "review_quarterly", ItemForm.SCORES)
    assert asked(council, *review, None) == sorted([*seats, "甲", "乙"])
    assert asked(council, *review, "3号楼") == sorted([*seats, "甲"])
    vote = ("decision_council", "beneficiary_household_vote", ItemForm.BALLOT)
    assert asked(council, *vote, "3号楼") == ["甲"]
