"""What two committees note about one demand has to agree with what was noted about another, or nobody could sign it."""

from __future__ import annotations

from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.orders import Order, decided
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.table import DEMANDS
from facilitator.domain.errors import WrongState
from facilitator.domain.words import N_
from facilitator.services.finding import find_demand
from facilitator.services.moving import out_of_order
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

ENDING = (DemandMove.MERGE, DemandMove.DECLINE)
"""After them nothing can be merged into the demand, or it would be answered with a no that nobody decided."""
_STILL_AWAITED = {
    DemandMove.DECLINE: N_(
        "“{title}”已经记下把 {child} 并入 {number}，{number} 就不能不予立单；请先划掉 {child} 的意见，再分别记。"
    ),
    DemandMove.MERGE: N_(
        "“{title}”已经记下把 {child} 并入 {number}，{number} 就不能并走；请先划掉 {child} 的意见，再把它们并入同一件。"
    ),
}


def check_agrees(store: UnitOfWork, demand: Row, move: DemandMove, order: Order) -> None:
    """Raises WrongState, saying what to do, where the note could never be carried out beside the others."""
    state = DemandState(demand.state)
    if state is DemandState.MERGED:
        parent = find_demand(store, demand.parent)
        sentence = N_("{number} 已经并入 {parent}，请在 {parent} 上记。")
        raise WrongState(sentence, number=demand.number or "", parent=parent.number or "")
    if not DEMANDS.allows(state, move):
        raise out_of_order(state, move)
    if move in ENDING and (note := store.noted.aimed_at(demand.id)) is not None:
        child = find_demand(store, note.demand).number or ""
        raise WrongState(_STILL_AWAITED[move], title=note.title, child=child, number=demand.number or "")
    if move is DemandMove.MERGE:
        check_parent(store, str(order["into"]))


def check_parent(store: UnitOfWork, into: str) -> None:
    """Raises WrongState where a meeting noted an end for the demand that another is to be merged into."""
    note = store.noted.waiting(into)
    if note is None or note.verb not in ENDING:
        return
    number, told = find_demand(store, into).number or "", decided(DemandMove(note.verb), note.order)
    sentence = N_("“{title}”已经记下 {number}“{decided}”，不能再并进去；请换一件还要办的，或者先划掉 {number} 的意见。")
    if note.verb == DemandMove.MERGE:
        sentence = N_("“{title}”已经记下 {number}“{decided}”，不能再并进去；请直接并入那一件。")
    raise WrongState(sentence, title=note.title, number=number, decided=told)
