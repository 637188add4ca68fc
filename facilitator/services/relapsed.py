"""A relapse that is none: whoever told it takes it back, or the two committees open no order. The work stays done."""

from __future__ import annotations

from typing import Any

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import DemandState
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, move_demand
from facilitator.services.rounds import authority_of
from facilitator.storage.rows import Row

_ON_TO = {
    DemandState.CLOSED: (),
    DemandState.TRACKING: (DemandMove.TRACK,),
    DemandState.ARCHIVED: (DemandMove.TRACK, DemandMove.ARCHIVE),
}
"""From 销单 to where the demand was when it came back."""


def as_it_was(
    context: Context,
    demand: Row,
    back: Row,
    move: DemandMove,
    lapsed: dict[str, Any],
    authority: str | None = None,
    told: dict[str, Detail] | None = None,
) -> DemandState:
    """`back`: the entry of the relapse; `lapsed`: the columns of the round before it; `authority` and `told`: of the
    move that ends it. The work goes on standing on what decided it then."""
    state = move_demand(context, demand, move, authority, {**(told or {}), "back_to": back.before}, **lapsed)
    context.store.ledger.change(demand.id, authority=authority_of(context, find_demand(context.store, demand.id)))
    for onward in _ON_TO[DemandState(back.before)]:
        state = move_demand(context, find_demand(context.store, demand.id), onward)
    return state
