"""demands.merge: the same thing was told twice, so its reporter and supporters follow the other demand (T4)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.states import DemandState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.merging import merge_into, parent_for
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class MergeDemand:
    """`into`: the demand that goes on, by id or number."""

    demand: str
    into: str


@dataclass(frozen=True)
class Merged:
    """`supporters`: how many stand behind the parent now."""

    state: DemandState
    into: str
    supporters: int


def merge(command: MergeDemand, context: Context) -> Merged:
    demand = find_demand(context.store, command.demand)
    parent = parent_for(context, demand, command.into)
    state = merge_into(context, demand, parent)
    return Merged(state, parent.number or parent.id, context.store.supporters.count(parent.id))


VERB = Verb("demands", "merge", MergeDemand, Power.KEEP_LEDGER, N_("并入另一件"), merge)
