"""demands.resume: the work goes on, and its deadline moves by the days it stood still."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.postponing import replaced, stood_still
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, move_demand
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class ResumeDemand:
    demand: str


@dataclass(frozen=True)
class ResumedDemand:
    """`days` that the clock stood still, and the deadline that follows from it."""

    state: DemandState
    days: int
    deadline: date | None


def resume(command: ResumeDemand, context: Context) -> ResumedDemand:
    demand = find_demand(context.store, command.demand)
    days, deadline = stood_still(demand, day_of(context.now))
    details: dict[str, Detail] = {"days": days} | ({"deadline": deadline.isoformat()} if deadline else {})
    details |= replaced(demand)
    state = move_demand(
        context, demand, DemandMove.RESUME, details=details, suspended_on=None, deadline=deadline
    )
    return ResumedDemand(state, days, deadline)


VERB = Verb("demands", "resume", ResumeDemand, Power.KEEP_LEDGER, N_("恢复办理，时限顺延"), resume)
