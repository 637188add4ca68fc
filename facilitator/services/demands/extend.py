"""demands.extend: 书记 or 主任 grants more time, twice in a round at most; the clock keeps running."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.postponing import later_day, replaced
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ExtendDemand:
    """Whoever gives it approves it: nobody else's yes is typed in for them (docs/decisions/0017)."""

    demand: str
    until: date
    reason: str


@dataclass(frozen=True)
class ExtendedDemand:
    """`extensions`: how many there have been in this round."""

    state: DemandState
    deadline: date
    extensions: int


def extend(command: ExtendDemand, context: Context) -> ExtendedDemand:
    demand = find_demand(context.store, command.demand)
    details = later_day(demand, command.until, day_of(context.now), command.reason) | replaced(demand)
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


VERB = Verb(
    "demands",
    "extend",
    ExtendDemand,
    Power.GRANT_TIME,
    N_("同意延期"),
    extend,
    turned_away=N_("延期要书记或主任批准。专干请点“申请延期”，写明延到哪天、为什么，书记或主任登录后点“同意延期”。"),
)
