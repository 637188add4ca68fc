"""demands.close: 销单. The demand leaves 问题清单 once everybody who asked was answered; the line stays (T29)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class CloseDemand:
    demand: str


@dataclass(frozen=True)
class ClosedDemand:
    state: DemandState
    closed_on: date


def close(command: CloseDemand, context: Context) -> ClosedDemand:
    """Work that the quarter found good is watched for half a year; an answer or a private matter is just closed."""
    demand, today = find_demand(context.store, command.demand), day_of(context.now)
    watched = demand.state == DemandState.QUALIFIED
    state = move_demand(context, demand, DemandMove.CLOSE, closed_on=today)
    if watched:
        state = move_demand(context, find_demand(context.store, demand.id), DemandMove.TRACK)
    return ClosedDemand(state, today)


VERB = Verb("demands", "close", CloseDemand, Power.KEEP_LEDGER, N_("销单"), close)
