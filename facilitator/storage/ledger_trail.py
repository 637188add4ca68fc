"""The ledger and its history, row by row in one stream, for whoever compares them with the journal again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, Text, func, select, type_coerce

from facilitator.storage.tables.demands import demand_history, demands
from facilitator.storage.tables.follow_through import supporters

AT_ONCE = 2000
"""Rows that are held in memory."""
_D, _H = demands.c, demand_history.c
_DETAILS = type_coerce(_H.details, Text).label("details")
"""As the text that is kept: a text that is no JSON is a fault to be told, not an error."""


class LedgerTrail:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count_history(self) -> int:
        return self._connection.scalar(select(func.count()).select_from(demand_history)) or 0

    def by_journal(self) -> Iterator[Row[Any]]:
        """Every line of history in the order of the journal; `known` is None where its demand is not in the ledger."""
        columns = (_H.seq, _H.demand, _H.move, _H.before, _H.after, _H.round, _H.actor, _H.authority, _DETAILS)
        query = select(*columns, _D.id.label("known"), _D.number)
        joined = query.select_from(demand_history.outerjoin(demands, _D.id == _H.demand))
        return self._stream(joined.order_by(_H.seq, _H.demand))

    def walks(self) -> Iterator[Row[Any]]:
        """Every demand beside each line of its history, in order; `seq` is None for one without history."""
        line = (_D.id, _D.number, _D.year, _D.sequence, _D.state, _D.round, _D.supporters, _D.supporters_told)
        entry = (_H.seq, _H.move, _H.before, _H.after, _H.round.label("entry_round"))
        parent = demands.alias("parents")
        above = (parent.c.id.label("above"), parent.c.number.label("above_number"), parent.c.state.label("above_state"))
        joined = demands.outerjoin(demand_history, _H.demand == _D.id).outerjoin(parent, parent.c.id == _D.parent)
        return self._stream(select(*line, _D.parent, *entry, *above).select_from(joined).order_by(_D.id, _H.seq))

    def joined(self) -> Counter[str]:
        """Demand → how many rows of supporters it has."""
        query = select(supporters.c.demand, func.count()).group_by(supporters.c.demand)
        return Counter({row[0]: row[1] for row in self._connection.execute(query)})

    def children(self) -> Iterator[Row[Any]]:
        """Every demand that has a parent."""
        return self._stream(select(_D.id, _D.parent, _D.supporters_told).where(_D.parent.is_not(None)))

    def doubled(self) -> Sequence[str]:
        """Numbers that stand in the ledger more than once."""
        query = select(_D.number).where(_D.number.is_not(None)).group_by(_D.number).having(func.count() > 1)
        return self._connection.scalars(query.order_by(_D.number)).all()

    def _stream(self, query: Select[Any]) -> Iterator[Row[Any]]:
        yield from self._connection.execute(query.execution_options(yield_per=AT_ONCE))
