"""demands.queue: the demand goes onto the list of the next 两委会; after the cut-off day, of the one after (T7)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.cutoff import month_sorted
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
class QueueDemand:
    demand: str


@dataclass(frozen=True)
class Moved:
    state: DemandState


def queue(command: QueueDemand, context: Context) -> Moved:
    demand, month = find_demand(context.store, command.demand), month_sorted(day_of(context.now))
    return Moved(move_demand(context, demand, DemandMove.QUEUE, details={"month": month}, review_on=None))


VERB = Verb("demands", "queue", QueueDemand, Power.KEEP_LEDGER, N_("列入待审定"), queue)
