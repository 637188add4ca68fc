"""A council that has begun with one demand on its agenda."""

from __future__ import annotations

from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.world import EVENING


def in_opinion_council(council: Council, demand: str, kind: str = "opinion_council") -> str:
    """The demand, which this council has taken up."""
    item = PlannedItem("听意见", ItemForm.DISCUSSION, demand)
    session = council.do(
        PlanSession(kind, "听意见", "3号院坝", EVENING, council.chair.name, council.recorder.name, (item,))
    ).session
    council.do(GatherSession(session))
    council.do(BeginSession(session))
    return demand
