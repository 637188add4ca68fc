"""An opinion or topic council in the middle of its item: views on the wall, groups, options."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.services.groups.make import MakeGroup
from facilitator.services.groups.put import PutIntoGroup
from facilitator.services.proposals.approve import ApproveProposal
from facilitator.services.sessions.begin import BeginSession
from facilitator.services.sessions.check_in import CheckIn
from facilitator.services.sessions.gather import GatherSession
from facilitator.services.sessions.open_item import OpenItem
from facilitator.services.sessions.plan import PlannedItem, PlanSession
from facilitator.sessions.agenda import ItemForm
from tests.factories.council import Council
from tests.factories.floor import propose
from tests.factories.world import EVENING


def hold(
    council: Council,
    kind: str,
    units: Iterable[str] = ("r1", "r2", "r3"),
    preset: str = "rc_reps_2026",
    titles: Iterable[str] = ("停车怎么办",),
) -> str:
    """A council of this kind at its first item, voting by this rule, with these units in the hall."""
    items = tuple(PlannedItem(title, ItemForm.DISCUSSION) for title in titles)
    plan = PlanSession(kind, "停车", "3号院坝", EVENING, "主持人", "记录人", items, preset)
    planned = council.do(plan)
    council.session, council.code, council.item = planned.session, planned.code, planned.items[0]
    council.do(GatherSession(council.session))
    for unit in units:
        council.do(CheckIn(council.session, council.units[unit]))
    council.do(BeginSession(council.session))
    council.do(OpenItem(council.session, council.item))
    return council.session


def view(council: Council, unit: str, text: str) -> str:
    """A proposal that hangs on the wall."""
    made = propose(council, unit, text)
    council.do(ApproveProposal(made))
    return made


def group(council: Council, title: str, *views: str) -> str:
    made = str(council.do(MakeGroup(council.session, council.item, title)).group)
    for one in views:
        council.do(PutIntoGroup(council.session, one, made))
    return made
