"""Moves a demand along its table: the row, its history and the sealed journal entry, always together."""

from __future__ import annotations

from facilitator.domain.demands.events import DemandMoved
from facilitator.domain.demands.states import DEMANDS, DemandMove, DemandState
from facilitator.services.context import Context
from facilitator.storage.rows import Row

Detail = str | int


def move_demand(
    context: Context,
    demand: Row,
    move: DemandMove,
    authority: str | None = None,
    details: dict[str, Detail] | None = None,
    **columns: object,
) -> DemandState:
    """Make the move and write it down. `authority` is the document that decided it, None for the actor's own.

    Raises WrongState where the table has no such move.
    """
    before = DemandState(demand.state)
    after = DEMANDS.after(before, move)
    context.store.ledger.change(
        demand.id, state=after, changed_at=context.now, **({"authority": authority} if authority else {}), **columns
    )
    write_down(context, demand.id, demand.number, move, before, after, demand.round, authority, details or {})
    return after


def write_down(
    context: Context,
    demand: str,
    number: str | None,
    move: DemandMove,
    before: DemandState | None,
    after: DemandState,
    round_number: int,
    authority: str | None,
    details: dict[str, Detail],
) -> None:
    """Seal the entry into the journal and put its line into the demand's history."""
    actor = context.actor.name
    seq = context.record(
        DemandMoved(demand, number, move, before, after, round_number, actor, authority, details or None)
    )
    context.store.ledger.remember(
        {
            "seq": seq,
            "demand": demand,
            "at": context.now,
            "move": move,
            "before": before,
            "after": after,
            "round": round_number,
            "actor": actor,
            "authority": authority,
            "details": details,
        }
    )
