"""demands.extend: more time is granted, twice in a round at most; the clock keeps running."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.postponing import later_day
from facilitator.services.demands.reasons import NAME_LIMIT, short_enough
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ExtendDemand:
    """`approved_by`: the 书记 or 主任 who said yes; without one it is the actor's own decision."""

    demand: str
    until: date
    reason: str
    approved_by: str = ""


@dataclass(frozen=True)
class ExtendedDemand:
    """`extensions`: how many there have been in this round."""

    state: DemandState
    deadline: date
    extensions: int


def extend(command: ExtendDemand, context: Context) -> ExtendedDemand:
    demand = find_demand(context.store, command.demand)
    details = later_day(demand, command.until, day_of(context.now), command.reason)
    if approved_by := short_enough(command.approved_by, "approved_by", NAME_LIMIT):
        details["approved_by"] = approved_by
    count = demand.extensions + 1
    state = move_demand(
        context,
        demand,
        DemandMove.EXTEND,
        details=details,
        deadline=command.until,
        extend_until=None,
        extensions=count,
    )
    return ExtendedDemand(state, command.until, count)


VERB = Verb("demands", "extend", ExtendDemand, Power.KEEP_LEDGER, N_("同意延期"), extend)
