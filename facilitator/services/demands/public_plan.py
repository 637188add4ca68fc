"""分布图 for everybody: how many public demands each building has, nothing under three, no quarrel and no care."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.publishing import PERSONAL
from facilitator.domain.demands.yard_plan import CountedSpot, Spot, counted
from facilitator.domain.here import day_of
from facilitator.domain.people.masking import small_count
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.verb import Question


@dataclass(frozen=True)
class PublicPlan:
    pass


@dataclass(frozen=True)
class PlanForAll:
    """`digest` names the picture. `elsewhere`: demands of the whole yard or of a building that is not on it; empty
    when there are none. `spots` as they were set, `counted` the same with their counts."""

    name: str
    digest: str
    width: int
    height: int
    spots: tuple[Spot, ...]
    counted: tuple[CountedSpot, ...]
    elsewhere: str


def public_plan(_question: PublicPlan, reading: Reading) -> PlanForAll | None:
    """None while nobody has set a plan. Matters that point at a person are in no count: the list and the picture
    together must not tell which building they came from."""
    plan = reading.store.yard_plans.newest()
    if plan is None:
        return None
    spots = tuple(Spot(*spot) for spot in plan.spots)
    rows = reading.store.board.buildings(day_of(reading.now))
    shown, elsewhere = counted(spots, [(row.building, row.many) for row in rows if row.category not in PERSONAL])
    rest = small_count(elsewhere) if elsewhere else ""
    return PlanForAll(plan.name, plan.digest, plan.width, plan.height, spots, shown, rest)


QUESTIONS = (Question("demands", "public_plan", PublicPlan, Power.PUBLIC, N_("院子里的分布图"), public_plan),)
