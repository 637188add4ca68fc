"""Whose doors a group leader may know: those of a matter in the leader's own grid."""

from __future__ import annotations

from facilitator.domain.errors import Forbidden, Refusal
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.own_grid import own_grid, within_own_grid
from facilitator.storage.rows import Row

NOBODYS_GRID = N_("这件需求没有写网格，分不出归哪位居民小组长；请社区专干先在需求上补写网格，再来看名单。")


def check_own_households(reading: Reading, plan: Row) -> None:
    """Raises Forbidden where nobody gave the leader a grid or the demand lies in none, NotFound in another's."""
    demand = reading.store.ledger.demand(plan.demand)
    if demand is not None and own_grid(reading) is not None:
        if not demand.grid:
            raise Forbidden(NOBODYS_GRID)
        within_own_grid(reading, demand)


def opens_unpaid(reading: Reading, plan: Row) -> bool:
    if not reading.actor.may(Power.SEE_UNPAID):
        return False
    try:
        check_own_households(reading, plan)
    except Refusal:
        return False
    return True
