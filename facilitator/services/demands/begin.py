"""demands.begin: work starts; a small matter needs a signed decision that names it (T34)."""

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
class BeginDemand:
    demand: str


@dataclass(frozen=True)
class BegunDemand:
    state: DemandState


def begin(command: BeginDemand, context: Context) -> BegunDemand:
    return BegunDemand(move_demand(context, find_demand(context.store, command.demand), DemandMove.BEGIN))


VERB = Verb("demands", "begin", BeginDemand, Power.KEEP_LEDGER, N_("开始办理"), begin)
