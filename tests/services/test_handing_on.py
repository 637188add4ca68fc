"""方案表 goes to the council that decides: on its desk, in its papers, in the form that sets the question."""

from __future__ import annotations

from facilitator.domain.papers.kinds import PaperKind
from facilitator.services.context import SYSTEM
from facilitator.services.options.drop import DropOption
from facilitator.services.options.make import MakeOption
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.close import CloseSession
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.services.sessions.room import Rooms
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.papering import of_meeting, words
from tests.factories.world import EVENING


def compare(council: Council) -> str:
    """A topic council that has three options and drops the second; its session, still on."""
    items = (
        PlannedItem("逐方案利弊", ItemForm.DISCUSSION, council.demand),
        PlannedItem("形成方案表", ItemForm.DISCUSSION),
    )
    planned = council.do(PlanSession("topic_council", "路灯", "院坝", EVENING, "主持人", "记录人", items))
    council.do(GatherSession(planned.session))
    council.do(BeginSession(planned.session))
    council.do(OpenItem(planned.session, planned.items[0]))
    made = [
        council.do(MakeOption(planned.session, planned.items[0], title, 320_000, "物业", "两周")).option
        for title in ("换新灯", "修旧灯", "装太阳能灯")
    ]
    council.do(DropOption(planned.session, made[1], "配件买不到"))
    council.do(OpenItem(planned.session, planned.items[1]))
    return str(planned.session)


def laid_out(council: Council) -> list[tuple[str, str, str]]:
    council.begin(())
    shown = council.ask(Rooms(council.session), SYSTEM).desk["options"] or []
    return [(one["letter"], one["title"], one["owner"]) for one in shown]


def test_what_was_not_dropped_lies_before_the_council_that_decides(council: Council) -> None:
    council.open_demand()
    council.do(CloseSession(compare(council)))
    council.plan()

    told = words(of_meeting(council, PaperKind.ITEM_PAPERS))

    assert "换新灯；3200 元；物业；两周" in told and "修旧灯" not in told
    assert laid_out(council) == [("A", "换新灯", "物业"), ("B", "装太阳能灯", "物业")]


def test_options_that_stood_only_after_the_planning_are_there_too(council: Council) -> None:
    council.open_demand()
    comparing = compare(council)
    council.plan()
    council.do(CloseSession(comparing))

    assert [title for _letter, title, _owner in laid_out(council)] == ["换新灯", "装太阳能灯"]


def test_a_council_about_something_else_gets_none(council: Council) -> None:
    council.open_demand()
    council.do(CloseSession(compare(council)))
    council.demand = ""
    council.plan()

    assert laid_out(council) == []
