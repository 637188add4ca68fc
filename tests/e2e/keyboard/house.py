"""One community with something on every page of the ledger, and one member of staff who holds every office of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from facilitator.domain.demands.entry import Category, Channel
from facilitator.domain.demands.evidence import PhotoStage
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.people.powers import Role
from facilitator.services.context import SYSTEM
from facilitator.services.demands.attach import AttachPhoto
from facilitator.services.demands.open_order import OpenOrder
from facilitator.services.demands.register import RegisterDemand
from facilitator.services.people.amend_unit import AmendUnit
from facilitator.services.upload import Upload
from facilitator.services.visits.add_person import AddVisitedPerson
from tests.factories.council import Council, make_council
from tests.factories.ledger import placed, row_of
from tests.factories.pictures import phone_photo
from tests.factories.triage import begin_triage, pending
from tests.factories.world import World
from tests.services.demands.wishes import wish

LEAK = "厨房水管漏水"


@dataclass(frozen=True)
class House:
    """`demands` are numbers by what they are here for; `session` is the 两委会 that is on; `stub` asks at /my."""

    token: str
    demands: dict[str, str]
    session: str
    stub: str
    visited: str


def furnish(world: World) -> House:
    council = make_council(world, 4, 4)
    for alias, name in (("r1", "甲某"), ("r2", "乙某")):
        council.do(AmendUnit(council.units[alias], holder_name=name), SYSTEM)
    offices = (Role.SECRETARY, Role.CHAIR, Role.CLERK, Role.RECORDER, Role.SUPERVISOR)
    worker = world.staff("多面手", *offices)
    demands = {name: _placed(council, **how) for name, how in _PLACED.items()}
    for number in range(1, 6):
        _same_trouble(council, number)
    for title in ("院坝石凳坏了", "院坝石凳断了一条腿"):
        pending(council, title, building="6栋")
    for said in ("下水道反水", "楼道灯不亮"):
        council.do(wish(description=said, building="1栋", doubts=("哪个单元？",)), council.clerk)
    _photograph(council, demands["with photos"])
    told = RegisterDemand("门口积水", "", Category.INFRASTRUCTURE, Channel.WALK_IN, reporter_name="石大姐")
    stub = council.do(told, council.clerk).stub
    line = AddVisitedPerson("陈婆婆", "3栋", worker.name, date(2026, 11, 25))
    visited = str(council.do(line, council.clerk).visited)
    session = begin_triage(council, items=())
    return House(world.log_in(worker), demands, session, str(stub), visited)


_PLACED: dict[str, dict[str, Any]] = {
    "question": {"state": DemandState.REGISTERED, "category": Category.GOVERNMENT_SERVICE},
    "new": {"state": DemandState.REGISTERED},
    "elsewhere": {"state": DemandState.REGISTERED},
    "danger": {"state": DemandState.REGISTERED},
    "sent by another": {"state": DemandState.URGENT_DISPATCHED},
    "twin": {"state": DemandState.REGISTERED},
    "stays": {"state": DemandState.REGISTERED},
    "listed": {"state": DemandState.PENDING_TRIAGE},
    "large": {"state": DemandState.PENDING_TRIAGE, "matter": None},
    "reported": {"state": DemandState.OPENED, "matter": Matter.MAJOR},
    "private": {"state": DemandState.OPENED, "matter": Matter.PRIVATE},
    "council": {"state": DemandState.IN_TOPIC_COUNCIL},
    "third round": {"state": DemandState.IN_PROGRESS, "round": 3},
    "done": {"state": DemandState.AWAITING_ACCEPTANCE},
    "with photos": {"state": DemandState.TRACKING, "closed_on": date(2026, 11, 20)},
    "followed": {"state": DemandState.TRACKING, "closed_on": date(2026, 5, 20)},
}


def _placed(council: Council, **how: Any) -> str:
    return str(row_of(council, placed(council, how.pop("state"), **how)).number)


def _same_trouble(council: Council, number: int) -> None:
    """Five households that share one private complaint."""
    household = {"building": f"{number}栋", "reporter_name": f"住户{number}"}
    demand = pending(council, LEAK, Category.PROPERTY_MANAGEMENT, **household)
    order = OpenOrder(demand, Matter.PRIVATE, Urgency.ROUTINE, "网格员", date(2027, 12, 31))
    council.do(order, council.secretary)


def _photograph(council: Council, number: str) -> None:
    for stage in (PhotoStage.BEFORE, PhotoStage.AFTER):
        shot = AttachPhoto(number, stage, Upload("门口.jpg", phone_photo(320, 240)), "门口", public=True)
        council.do(shot, council.clerk)
