"""Carries out what was decided about a demand at 开单: at once on somebody's authority, or by signed minutes."""

from __future__ import annotations

from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.orders import Order
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.tracks import DepartmentTrack
from facilitator.domain.here import day_of
from facilitator.services.asking import ask_parties
from facilitator.services.context import Context
from facilitator.services.merging import merge_into, parent_for
from facilitator.services.moving import Detail, move_demand
from facilitator.services.relapsed import as_it_was
from facilitator.services.rounds import round_before
from facilitator.services.standing import came_back
from facilitator.storage.rows import Row

FIXED = ("matter", "urgency", "responsible_party", "cooperating", "assignee")
OPENS = frozenset({DemandMove.OPEN_ORDER, DemandMove.RATIFY})


def carry_out(
    context: Context,
    demand: Row,
    move: DemandMove,
    order: Order,
    authority: str | None = None,
    told: dict[str, Detail] | None = None,
) -> DemandState:
    """Move the demand and fix what the order fixes. `told` goes into the history; without it the order itself does.

    A no to what came back leaves the demand done, and owes whoever told it the reason. Raises WrongState where the
    table has no such move, and BadInput where the demand cannot be merged as ordered.
    """
    if move is DemandMove.MERGE:
        return merge_into(context, demand, parent_for(context, demand, str(order["into"])), authority, told)
    columns = _columns(context, demand, move, order)
    details = {name: value for name, value in order.items() if value is not None} if told is None else told
    if move is DemandMove.DECLINE and (back := came_back(context.store, demand)) is not None:
        lapsed = round_before(context, demand, back)
        return as_it_was(context, demand, back, DemandMove.RELAPSE_DECLINED, lapsed, authority, details)
    state = move_demand(context, demand, move, authority, details, **columns)
    if move in OPENS:
        ask_parties(context, demand, order.get("responsible_party"), order.get("cooperating"))
    return state


def _columns(context: Context, demand: Row, move: DemandMove, order: Order) -> dict[str, object]:
    columns: dict[str, object] = {}
    if move in OPENS:
        columns = {name: order[name] for name in FIXED if order.get(name) is not None}
        columns |= {"deadline": date.fromisoformat(order["deadline"])} if order.get("deadline") else {}
        columns |= {"opened_on": day_of(context.now), "review_on": None}
    if move is DemandMove.DEFER:
        columns = {"review_on": date.fromisoformat(order["until"])}
    if move is DemandMove.RECLASSIFY:
        columns = {"matter": None, "track_department": DepartmentTrack.NONE}
    return columns
