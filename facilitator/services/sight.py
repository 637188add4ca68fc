"""How much of the ledger somebody sees: a leader their own yard; private matters, names and phones who keeps it."""

from __future__ import annotations

from collections.abc import Sequence

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
    return unseen_of(reading, [demand])[demand.id]


def unseen_of(reading: Reading, rows: Sequence[Row]) -> dict[str, str]:
    """The same of many; who reads, and of which yard, is asked once."""
    keeps, grid = reading.actor.may(Power.KEEP_LEDGER), _grid_of(reading)
    return {row.id: _why(row, grid, keeps=keeps) for row in rows}


def _grid_of(reading: Reading) -> str | None:
    """None for everybody who sees the whole ledger; empty, of which no demand is, for a leader without a yard."""
    try:
        return own_grid(reading)
    except Forbidden:
        return ""


def _why(row: Row, grid: str | None, *, keeps: bool) -> str:
    if _hidden(row) and not keeps:
        return N_("不公开")
    return "" if grid is None or (grid and row.grid == grid) else N_("别的网格")


def _hidden(demand: Row) -> bool:
    return bool(demand.restricted or demand.matter == Matter.PRIVATE)


def within_sight(reading: Reading, demand: Row) -> Row:
    """The demand, where the actor may read it. Raises NotFound or Forbidden."""
    if _hidden(demand) and not reading.actor.may(Power.KEEP_LEDGER):
        raise Forbidden(N_("这是居民的私事，只有管台账的同事能看，其他人只看得到件数。"))
    return within_own_grid(reading, demand)
