"""demands.request_extension: whoever answers for the work asks for more time before the deadline passes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.demands.postponing import later_day
from facilitator.services.demands.queue import Moved
from facilitator.services.finding import find_demand
from facilitator.services.moving import move_demand
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class RequestExtension:
    demand: str
    until: date
    reason: str


def request_extension(command: RequestExtension, context: Context) -> Moved:
    demand = find_demand(context.store, command.demand)
    details = later_day(demand, command.until, day_of(context.now), command.reason)
    move = DemandMove.REQUEST_EXTENSION
    return Moved(move_demand(context, demand, move, details=details, extend_until=command.until))


VERB = Verb(
    "demands", "request_extension", RequestExtension, Power.KEEP_LEDGER, N_("申请延期"), request_extension
)
