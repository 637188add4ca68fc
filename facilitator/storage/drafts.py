"""Wishes that nobody has confirmed yet, as rows of the ledger without a number."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, case, func, or_, select

from facilitator.domain.demands.deeds import DemandDeed
from facilitator.domain.demands.drafts import MOST_AT_ONCE
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.states import TERMINAL, DemandState
from facilitator.storage.tables.demands import demand_history, demands
from facilitator.storage.tables.people import persons

LOOKED_BACK = 200
"""Lines of history in which what somebody typed last is looked for."""
OF_ONE_COMMAND = 2 * MOST_AT_ONCE
"""Lines of the journal: a draft of a meeting has two."""
_TOLD = tuple(
    demands.c[name]
    for name in ("id", "number", "title", "description", "building", "state", "grid", "matter", "restricted")
)
_LIVING = demands.c.state.not_in([state.value for state in TERMINAL])
_WISH = or_(demands.c.draft_kind.is_(None), demands.c.draft_kind == "new")
_DRAFT = demands.c.state == DemandState.DRAFT


class Drafts:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def one(self, draft: str) -> Row[Any] | None:
        query = select(demands).where(demands.c.id == draft, demands.c.number.is_(None))
        return self._connection.execute(query).first()

    def of_session(self, session: str) -> Sequence[Row[Any]]:
        """Every wish that a meeting brought in this way, confirmed since or not, but not what was thrown away."""
        made = select(func.min(demand_history.c.seq)).where(demand_history.c.demand == demands.c.id).scalar_subquery()
        query = select(demands).where(demands.c.session == session, demands.c.state != DemandState.WITHDRAWN)
        return self._connection.execute(query.order_by(made, demands.c.id)).all()

    def put_down_by(self, actor: str, limit: int) -> Sequence[Row[Any]]:
        """What this person typed last, newest first; what was pasted or imported has its own list."""
        ways = (DemandDeed.DRAFT_MADE.value, DemandMove.REGISTER.value)
        mine = (demand_history.c.actor == actor) & demand_history.c.move.in_(ways)
        recent = select(demand_history.c.seq, demand_history.c.demand).where(mine)
        recent = recent.order_by(demand_history.c.seq.desc()).limit(LOOKED_BACK)
        last: dict[str, None] = dict.fromkeys(row.demand for row in self._connection.execute(recent))
        typed = select(demands).where(demands.c.source_text.is_(None), demands.c.batch.is_(None))
        typed = typed.where(demands.c.id.in_(last))
        rows = {row.id: row for row in self._connection.execute(typed)}
        return [rows[one] for one in last if one in rows][:limit]

    def pasted_since(self, since: datetime, grid: str | None) -> Sequence[Row[Any]]:
        """What was read from a text since then and not thrown away, with the moment; a +1 that counted is among it."""
        made = (demand_history.c.demand == demands.c.id) & (demand_history.c.move == DemandDeed.DRAFT_MADE.value)
        columns = (demands.c.id, demands.c.number, demands.c.source_text, demands.c.reporter_name)
        supports = (demands.c.draft_kind == "support") & demands.c.about.is_not(None)
        kept = or_(demands.c.state != DemandState.WITHDRAWN, supports)
        query = select(*columns, demand_history.c.at.label("made_at")).join(demand_history, made)
        query = query.where(demand_history.c.at >= since, demands.c.source_text.is_not(None), kept)
        return self._connection.execute(_within(query, grid).order_by(demand_history.c.seq.desc())).all()

    def of_the_same_paste(self, draft: str, limit: int) -> Sequence[Row[Any]]:
        """Living wishes that were put down together with this one, those before it first, the nearest of them first of
        all: a +1 answers what stands above it."""
        made = demand_history.c
        drafted = made.move == DemandDeed.DRAFT_MADE.value
        mine: Any = select(made.seq, made.at, made.actor).where(made.demand == draft, drafted)
        own = self._connection.execute(mine).first()
        if own is None:
            return ()
        together = (made.at == own.at, made.actor == own.actor, drafted)
        near = made.seq.between(own.seq - OF_ONE_COMMAND, own.seq + OF_ONE_COMMAND)
        query: Any = select(*_TOLD).join(demand_history, made.demand == demands.c.id).where(near, *together)
        query = query.where(demands.c.id != draft, demands.c.source_text.is_not(None), _LIVING, _WISH)
        behind, gap = case((made.seq < own.seq, 0), else_=1), func.abs(made.seq - own.seq)
        found: Sequence[Row[Any]] = self._connection.execute(query.order_by(behind, gap).limit(limit)).all()
        return found

    def count(self, grid: str | None = None) -> int:
        query = select(func.count()).select_from(demands).where(_DRAFT)
        return self._connection.scalar(_within(query, grid)) or 0

    def grids(self, limit: int) -> Sequence[str]:
        """What yards are called here, by whoever was given one or told of one."""
        query = select(persons.c.grid).where(persons.c.grid.is_not(None))
        told = select(demands.c.grid).where(demands.c.grid.is_not(None), demands.c.state != DemandState.WITHDRAWN)
        named = query.union(told).subquery()
        return self._connection.scalars(select(named.c.grid).order_by(named.c.grid).limit(limit)).all()

    def has_stub(self, stub: str) -> bool:
        return self._connection.scalar(select(demands.c.id).where(demands.c.stub == stub)) is not None

    def newest_wishes(self, limit: int) -> Sequence[Row[Any]]:
        """Living demands and drafts of new wishes, whatever was done last about them first."""
        query: Any = select(*_TOLD).where(_LIVING, _WISH).order_by(demands.c.changed_at.desc(), demands.c.id)
        found: Sequence[Row[Any]] = self._connection.execute(query.limit(limit)).all()
        return found


def _within(query: Any, grid: str | None) -> Any:
    return query if grid is None else query.where(demands.c.grid == grid)
