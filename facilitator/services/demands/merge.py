"""demands.merge: the same thing was told twice, so its reporter and supporters follow the other demand (T4)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.agreeing import check_parent
from facilitator.services.context import Context
from facilitator.services.finding import find_demand, find_session
from facilitator.services.merging import merge_into, parent_for
from facilitator.services.noting import note_order
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class MergeDemand:
    """`into`: the demand that goes on, by id or number. `session`: the running 两委会 whose signed minutes do it."""

    demand: str
    into: str
    session: str | None = None


@dataclass(frozen=True)
class Merged:
    """`supporters`: how many stand behind the parent now. `noted`: nothing moves before the minutes are signed."""

    state: DemandState
    into: str
    supporters: int
    noted: bool = False


def merge(command: MergeDemand, context: Context) -> Merged:
    demand = find_demand(context.store, command.demand)
    parent = parent_for(context, demand, command.into)
    if command.session is not None:
        session, order = find_session(context.store, command.session), {"into": parent.id, "number": parent.number}
        note_order(context, session, demand, DemandMove.MERGE, order)
        voices = context.store.supporters.count(parent.id)
        return Merged(DemandState(demand.state), parent.number or parent.id, voices, noted=True)
    check_parent(context.store, parent.id)
    state = merge_into(context, demand, parent)
    return Merged(state, parent.number or parent.id, context.store.supporters.count(parent.id))


VERB = Verb("demands", "merge", MergeDemand, Power.KEEP_LEDGER, N_("并入另一件"), merge)
