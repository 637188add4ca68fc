"""Nobody of the roll plays: names and doors are invented, what the rules count by is not; and the agenda is its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.domain.people.units import UnitKind
from facilitator.practising.cast import keep_to_the_agenda
from facilitator.practising.masked import mask_names
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import EVENING, Council, make_council
from tests.factories.world import make_world


@pytest.fixture
def council(tmp_path: Path) -> Iterator[Council]:
    with make_world(tmp_path) as made:
        yield make_council(made, 3, 0)


def test_people_and_doors_are_invented_and_what_counts_stays(council: Council) -> None:
    area = 6835
    home = AddUnit(UnitKind.HOUSEHOLD, "1号楼 1-1 王秀英", "1号楼", "1-1", holder_name="王秀英", area_centi=area)
    council.world.door.do(SYSTEM, home)
    with council.world.database.writing() as unit:
        before = unit.roll.everyone()
        mask_names(unit)
        after = unit.roll.everyone()

    assert {one.holder_name for one in after} == {"", "演练居民4"}, "a seat without a name stays one"
    assert (after[-1].label, after[-1].door, after[-1].building, after[-1].area_centi) == ("户4", "", "1号楼", area)
    assert [(one.id, one.kind, one.weight, one.place) for one in after] == [
        (one.id, one.kind, one.weight, one.place) for one in before
    ]


def test_agenda_has_no_more_than_the_evening_that_is_practised(council: Council) -> None:
    items = tuple(PlannedItem(title, ItemForm.BALLOT) for title in ("路灯", "等着重新审议的"))
    names = (council.chair.name, council.recorder.name)
    plan = PlanSession("decision_council", "路灯", "院坝", EVENING, *names, items, "rc_reps_2026")
    session = council.do(plan).session
    with council.world.database.writing() as unit:
        keep_to_the_agenda(unit, session, 1)
        left = [item.title for item in unit.rooms.items(session)]

    assert left == ["路灯"]
