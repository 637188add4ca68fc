"""Merges a demand into another one: its reporter and everybody behind it follow, and nobody is counted twice."""

from __future__ import annotations

from facilitator.domain.demands.deeds import DEEDS, DemandDeed
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import STATE_NAMES, DemandState
from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_demand
from facilitator.services.moving import Detail, move_demand, note_deed
from facilitator.services.supporting import recount
from facilitator.storage.rows import Row

MAY_BE_PARENT = DEEDS[DemandDeed.SUPPORT] - {DemandState.NOT_OPENED}
FAMILY_FIELDS = frozenset({"category", "grid"})
"""T4: what merged demands have in common."""
_KEPT_ALIVE = {
    DemandMove.WITHDRAW: N_("还有 {others} 件并在这件里，他们没有撤回，所以这件不能撤回；可以答复这位诉求人。"),
    DemandMove.REFUSE: N_("还有 {others} 件并在这件里，不能不予受理；请列入待审定，或者答复这位诉求人。"),
}


def check_alone(context: Context, demand: Row, move: DemandMove) -> None:
    """What others were merged into does not end with a word to one reporter. Raises WrongState."""
    if others := len(context.store.supporters.merged(demand.id)):
        raise WrongState(_KEPT_ALIVE[move], others=others)


def merge_into(
    context: Context, demand: Row, parent: Row, authority: str | None = None, told: dict[str, Detail] | None = None
) -> DemandState:
    """Move the demand to its parent; what was merged into it before goes straight to the parent, so that a parent is
    never merged itself. Raises WrongState where the table has no such move."""
    store = context.store
    details: dict[str, Detail] = {"into": parent.id, "parent": parent.number or parent.id}
    state = move_demand(context, demand, DemandMove.MERGE, authority, details | (told or {}), parent=parent.id)
    for child in store.supporters.merged(demand.id):
        store.ledger.change(child.id, parent=parent.id, changed_at=context.now)
    recount(context, [demand.id])
    supporters = store.supporters.count(parent.id)
    gained: dict[str, Detail] = {"merged": demand.number or demand.id, "supporters": supporters}
    if told and "number" in told:
        gained["number"] = told["number"]
    note_deed(context, parent, DemandDeed.SUPPORT, gained, supporters=supporters)
    return state


def parent_for(context: Context, demand: Row, into: str) -> Row:
    """T4: another demand that somebody still works on, of the same category and grid. One that was declined answers a
    second reporter with a no that nobody decided about them. Raises NotFound or BadInput."""
    parent = find_demand(context.store, into)
    if parent.id == demand.id:
        raise BadInput(N_("不能并入自己，请写另一件的编号。"), field="into")
    if parent.state == DemandState.MERGED:
        top = find_demand(context.store, parent.parent)
        sentence = N_("{number} 自己已经并入 {top}，请直接并入 {top}。")
        raise BadInput(sentence, field="into", number=parent.number, top=top.number)
    if DemandState(parent.state) not in MAY_BE_PARENT:
        sentence = N_("{number} 现在是“{now}”，不能并进去，请换一件还在办的。")
        raise BadInput(sentence, field="into", number=parent.number, now=STATE_NAMES[DemandState(parent.state)])
    if parent.category != demand.category or (parent.grid and demand.grid and parent.grid != demand.grid):
        sentence = N_("{number} 的类别或者小区不一样，不能并单；登记错了的请先更正。")
        raise BadInput(sentence, field="into", number=parent.number)
    _check_told(context, demand, parent)
    return parent


def _check_told(context: Context, demand: Row, parent: Row) -> None:
    """Where only one of two tells its grid nobody knows whether they are the same. What others were merged into cannot
    be amended any more, so of that nothing is asked. Raises BadInput."""
    if bool(parent.grid) == bool(demand.grid):
        return
    bare, told = (demand, parent) if parent.grid else (parent, demand)
    if not context.store.supporters.merged(bare.id):
        sentence = N_("{number} 没写小区，{other} 写的是“{grid}”。是同一个小区的，请先更正，补上小区再并单。")
        raise BadInput(sentence, field="into", number=bare.number, other=told.number, grid=told.grid)
