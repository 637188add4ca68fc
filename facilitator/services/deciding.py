"""Carries out what was decided about a demand at 开单: at once on somebody's authority, or by signed minutes."""

from __future__ import annotations

from datetime import date

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.orders import Order, is_private
from facilitator.domain.demands.states import TERMINAL, DemandState
from facilitator.domain.errors import BadInput
from facilitator.domain.here import day_of
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, move_demand
from facilitator.storage.rows import Row

FIXED = ("matter", "urgency", "responsible_party", "assignee")
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

    Raises WrongState where the table has no such move, and BadInput where the demand to merge into is not there.
    """
    columns = _columns(context, demand, move, order)
    details = {name: value for name, value in order.items() if value is not None} if told is None else told
    state = move_demand(context, demand, move, authority, details, **columns)
    if move not in OPENS:
        context.store.ledger.change(demand.id, authority=demand.authority)  # Only an order is a decision to work by.
    if move is DemandMove.MERGE:
        parent = find_demand(context.store, str(order["into"]))
        context.store.ledger.change(parent.id, supporters=parent.supporters + demand.supporters + 1)
    return state


def parent_to_merge_into(context: Context, demand: Row, into: str) -> Row:
    """T4: another demand that is alive, of the same category and grid. Raises NotFound or BadInput."""
    parent = find_demand(context.store, into)
    if parent.id == demand.id:
        raise BadInput(N_("不能并入自己，请写另一件的编号。"), field="into")
    if DemandState(parent.state) in TERMINAL:
        raise BadInput(N_("{number} 已经结束，不能并进去，请换一件还在办的。"), field="into", number=parent.number)
    if parent.category != demand.category or (parent.grid and demand.grid and parent.grid != demand.grid):
        sentence = N_("{number} 的类别或者小区不一样，不能并单；登记错了的请先更正。")
        raise BadInput(sentence, field="into", number=parent.number)
    return parent


def _columns(context: Context, demand: Row, move: DemandMove, order: Order) -> dict[str, object]:
    columns: dict[str, object] = {}
    if move in OPENS:
        columns = {name: order[name] for name in FIXED if order.get(name) is not None}
        columns |= {"deadline": date.fromisoformat(order["deadline"])} if order.get("deadline") else {}
        columns |= {"opened_on": day_of(context.now), "restricted": is_private(order) or demand.restricted}
    if move is DemandMove.DEFER:
        columns = {"review_on": date.fromisoformat(order["until"])}
    if move is DemandMove.MERGE:
        columns = {"parent": parent_to_merge_into(context, demand, str(order["into"])).id}
    return columns
