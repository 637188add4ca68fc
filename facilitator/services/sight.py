"""How much of the ledger somebody sees: a leader their own yard; private matters, names and phones who keeps it."""

from __future__ import annotations

from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.wanted import Sight
from facilitator.domain.errors import Forbidden, NotFound
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Reading
from facilitator.services.own_grid import own_grid, within_own_grid
from facilitator.storage.rows import Row


def sight_of(reading: Reading) -> Sight:
    """Raises Forbidden for a leader whom nobody gave a yard."""
    keeps = reading.actor.may(Power.KEEP_LEDGER)
    return Sight(grid=own_grid(reading), restricted=keeps, phones=keeps)


def may_see(reading: Reading, demand: Row) -> bool:
    """Whether the title of a demand that another one names may stand beside it."""
    try:
        within_sight(reading, demand)
    except (Forbidden, NotFound):
        return False
    return True


def unseen(reading: Reading, demand: Row) -> str:
    """Why the title does not stand there, in words; empty for whoever may see it."""
    if may_see(reading, demand):
        return ""
    private = demand.restricted or demand.matter == Matter.PRIVATE
    return N_("不公开") if private else N_("别的网格")


def within_sight(reading: Reading, demand: Row) -> Row:
    """The demand, where the actor may read it. Raises NotFound or Forbidden."""
    hidden = demand.restricted or demand.matter == Matter.PRIVATE
    if hidden and not reading.actor.may(Power.KEEP_LEDGER):
        raise Forbidden(N_("这是居民的私事，只有管台账的同事能看，其他人只看得到件数。"))
    return within_own_grid(reading, demand)
