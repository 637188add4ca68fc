"""A 两委会 to test with: planned, its members in the room, running."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.people.units import UnitKind
from facilitator.services.context import SYSTEM, Actor
from facilitator.services.demands.queue import QueueDemand
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.people.add_unit import AddUnit
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.world import EVENING


def plan_triage(
    council: Council,
    items: Sequence[PlannedItem] = (PlannedItem("审定", ItemForm.DISCUSSION),),
    chair: Actor | None = None,
) -> str:
    planned = council.do(
        PlanSession(
            "two_committees",
            "十一月两委会",
            "社区会议室",
            EVENING,
            (chair or council.chair).name,
            council.recorder.name,
            tuple(items),
        )
    )
    council.session = planned.session
    return str(planned.session)


def begin_triage(
    council: Council, members: int = 4, present: int = 2, items: Sequence[PlannedItem] | None = None
) -> str:
    """Planned, gathered and begun with so many members on the roll and in the room."""
    for number in range(len([alias for alias in council.units if alias[0] == "c"]) + 1, members + 1):
        unit = AddUnit(UnitKind.COMMITTEE, f"两委成员{number}")
        council.units[f"c{number}"] = council.do(unit, SYSTEM).unit
    session = plan_triage(council) if items is None else plan_triage(council, items)
    council.do(GatherSession(session))
    for number in range(1, present + 1):
        council.do(CheckIn(session, council.units[f"c{number}"]))
    council.do(BeginSession(session))
    return session


def pending(
    council: Council, title: str = "3号院路灯不亮", category: Category = Category.INFRASTRUCTURE, **more: object
) -> str:
    """A demand that waits for the two committees; its id."""
    wish = RegisterDemand(title, "", category, Channel.PHONE, **more)  # type: ignore[arg-type]
    demand = str(council.do(wish, council.clerk).demand)
    council.do(QueueDemand(demand), council.clerk)
    return demand
