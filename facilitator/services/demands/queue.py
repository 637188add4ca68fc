"""demands.queue: the demand goes onto the list that the next 两委会 sorts."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
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
    return Moved(move_demand(context, find_demand(context.store, command.demand), DemandMove.QUEUE))


VERB = Verb("demands", "queue", QueueDemand, Power.KEEP_LEDGER, N_("列入待审定"), queue)
