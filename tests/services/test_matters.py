"""What hangs outside says of a line that was filled in from the ledger no more than a wall does."""

from __future__ import annotations

from typing import Any

import pytest

from facilitator.services.context import SYSTEM, Reading
from facilitator.services.demands.word_for_public import WordForPublic
from facilitator.services.matters import PRIVATE_MATTER, matters_of
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.room import Rooms
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.demands import opened, pending, stored
from tests.factories.ledger import put
from tests.factories.world import EVENING


def hung(council: Council, demand: str, title: str = "") -> str:
    """The line of a meeting about this demand; filled in by its number unless somebody typed a title."""
    item = PlannedItem(title or stored(council, demand).number, ItemForm.DISCUSSION, demand)
    officers = (council.chair.name, council.recorder.name)
    plan = PlanSession("opinion_council", "意见会", "院坝", EVENING, *officers, (item,))
    council.session = council.do(plan).session
    with council.world.database.reading() as unit:
        (line,) = matters_of(council.row(), Reading(council.chair, EVENING, unit, "五角亭社区"))
    return line.title


def test_words_that_may_point_at_somebody_stay_inside(council: Council) -> None:
    demand = opened(council, title="李秀英要装扶手", public_ok=True)
    assert hung(council, demand) == "基础设施改造（XQ-2026-0001）"
    council.do(WordForPublic(demand, "楼道装扶手"), council.clerk)
    assert hung(council, demand) == "楼道装扶手"


@pytest.mark.parametrize(
    ("agreed", "shown"), [({"public_ok": True}, "5栋路灯不亮"), ({}, "基础设施改造（XQ-2026-0001）")]
)
def test_what_nobody_has_sorted_says_its_class_unless_whoever_asked_agreed(
    council: Council, agreed: dict[str, Any], shown: str
) -> None:
    assert hung(council, pending(council, **agreed)) == shown


def test_sorted_matter_and_typed_title_are_told_without_names(council: Council) -> None:
    demand = opened(council, title="张阿姨家门口路灯不亮")
    assert hung(council, demand) == "张*家门口路灯不亮"
    assert hung(council, demand, "张阿姨家门口的路灯") == "张*家门口的路灯"


def test_wall_and_desk_say_what_a_line_with_a_number_is_about(council: Council) -> None:
    demand = opened(council, title="张阿姨家门口路灯不亮")
    assert hung(council, demand) == "张*家门口路灯不亮"

    room = council.ask(Rooms(council.session), SYSTEM)

    assert [item["title"] for item in room.screen["items"]] == ["张*家门口路灯不亮"]


def test_step_of_the_usual_course_names_the_matter_inside_and_outside(council: Council) -> None:
    demand = opened(council, title="张阿姨家门口路灯不亮")
    assert hung(council, demand, "逐人发言") == "逐人发言：张*家门口路灯不亮"

    room, (line,) = council.ask(Rooms(council.session), SYSTEM), council.ask(SessionDetail(council.session)).items

    assert [item["title"] for item in room.screen["items"]] == ["逐人发言：张*家门口路灯不亮"]
    assert (line.title, line.told) == ("逐人发言", "逐人发言：张*家门口路灯不亮")
    (line,) = council.ask(SessionDetail(council.session), council.clerk).items
    assert line.demand_title == "逐人发言：张阿姨家门口路灯不亮"


def test_step_about_a_private_matter_says_nothing_of_it(council: Council) -> None:
    demand = opened(council, title="夫妻吵架")
    put(council, demand, restricted=True)

    assert hung(council, demand, "逐人发言") == PRIVATE_MATTER
    assert council.ask(SessionDetail(council.session)).items[0].demand_title == ""
