"""What the verbs of 开单 share: done at once on the actor's authority, or noted with a running 两委会."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.orders import Order
from facilitator.domain.demands.states import DemandState
from facilitator.services.context import Context
from facilitator.services.deciding import carry_out
from facilitator.services.finding import find_session
from facilitator.services.noting import note_order
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class Sorted:
    """`noted`: the demand stays where it is until the minutes of the session are signed."""

    state: DemandState
    noted: bool = False


def sort(context: Context, demand: Row, move: DemandMove, order: Order, session: str | None) -> Sorted:
    if session is None:
        return Sorted(carry_out(context, demand, move, order))
    note_order(context, find_session(context.store, session), demand, move, order)
    return Sorted(DemandState(demand.state), noted=True)
