"""Lists of the ledger: which demands, in which order, how many; fast also when there are 100,000 of them.

A list is read in two steps: first the keys, which an index holds, then whole rows for the lines of one page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, case, func, select

from facilitator.domain.demands.entry import Channel
from facilitator.domain.demands.ledger_lists import Order
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.demands.wanted import Sight, Wanted
from facilitator.storage.known_names import KnownNames
from facilitator.storage.ledger_conditions import conditions_of, numbered, visible
from facilitator.storage.nameless import READ, found_as_shown, names_would_tell
from facilitator.storage.tables.demands import demands
from facilitator.storage.tables.follow_through import parties

_URGENCIES = {urgency.value: rank for rank, urgency in enumerate(Urgency)}
_CHANNELS = {channel.value: rank for rank, channel in enumerate(Channel)}
_MATTERS = {matter.value: rank for rank, matter in enumerate(Matter)}
_STATES = {state.value: rank for rank, state in enumerate(DemandState)}

PIECE = 2_000
"""Rows in memory at once while a search is read through again."""
HIDDEN_AT_ONCE = 200
"""Rows in which names are hidden at once: most searches show one page."""


class LedgerList:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def found(self, wanted: Wanted, order: tuple[Order, bool], limit: int, offset: int = 0) -> list[str]:
        """The ids of one stretch of the list, in its order; a number that was asked for stands first."""
        return [identity for identity, _state in self._stretch(wanted, order, limit, offset)]

    def placed(self, wanted: Wanted, order: tuple[Order, bool], limit: int) -> list[tuple[str, str]]:
        """The first of the list, each with the state it stands in."""
        return self._stretch(wanted, order, limit, 0)

    def _stretch(self, wanted: Wanted, order: tuple[Order, bool], limit: int, offset: int) -> list[tuple[str, str]]:
        query = select(demands.c.id, demands.c.state).where(*conditions_of(wanted)).order_by(*_ordered(wanted, order))
        if not names_would_tell(wanted):
            found = self._connection.execute(query.limit(limit).offset(offset))
            return [(row.id, row.state) for row in found]
        kept = self._as_shown(wanted, self._by_and_by(query.add_columns(*READ)))
        return [(row.id, row.state) for row in islice(kept, offset, offset + limit)]

    def _as_shown(self, wanted: Wanted, rows: Iterator[Row[Any]]) -> Iterator[Row[Any]]:
        """Those that are found in what whoever asks is shown. Names are looked up for some at once."""
        while some := list(islice(rows, HIDDEN_AT_ONCE)):
            names = KnownNames(self._connection).of([row.id for row in some])
            yield from (row for row in some if found_as_shown(wanted, row, names[row.id]))

    def _by_and_by(self, query: Select[Any]) -> Iterator[Row[Any]]:
        """Piece by piece: most searches find few, and nobody leafs to the end of the others."""
        for start in count(0, PIECE):
            piece = self._connection.execute(query.limit(PIECE).offset(start)).all()
            yield from piece
            if len(piece) < PIECE:
                return

    def rows(self, ids: Sequence[str]) -> list[Row[Any]]:
        """Whole rows in the order of the ids."""
        found = self._connection.execute(select(demands).where(demands.c.id.in_(ids)))
        by_id = {row.id: row for row in found}
        return [by_id[identity] for identity in ids if identity in by_id]

    def count(self, wanted: Wanted) -> int:
        return self._connection.scalar(select(func.count()).select_from(demands).where(*conditions_of(wanted))) or 0

    def by_state(self, sight: Sight) -> dict[str, int]:
        """State → how many demands stand in it; a state without any is left out."""
        query = select(demands.c.state, func.count()).where(*visible(sight)).group_by(demands.c.state)
        return {row[0]: row[1] for row in self._connection.execute(query)}

    def answers(self, ids: Sequence[str]) -> dict[str, list[tuple[str, str]]]:
        """Demand → the parties that were asked to take it up, each with what it answered."""
        query = select(parties.c.demand, parties.c.party, parties.c.answer).where(parties.c.demand.in_(ids))
        found: dict[str, list[tuple[str, str]]] = {}
        for row in self._connection.execute(query):
            found.setdefault(row.demand, []).append((row.party, row.answer))
        return found

    def numbers(self, ids: Iterable[str]) -> dict[str, str]:
        """Id → number; a demand without one is left out."""
        query = select(demands.c.id, demands.c.number).where(demands.c.id.in_(list(ids)), demands.c.number.is_not(None))
        return {row.id: row.number for row in self._connection.execute(query)}


def _ordered(wanted: Wanted, order: tuple[Order, bool]) -> Iterator[ColumnElement[Any]]:
    """Rows that have nothing in the column stand last whichever way it runs; newest first among equals."""
    if wanted.number is not None:
        yield case((numbered(wanted.number), 0), else_=1)
    column, downwards = order
    if column is not Order.NUMBER:
        by = _COLUMNS[column]
        yield (by.desc() if downwards else by.asc()).nulls_last()
    for part in (demands.c.year, demands.c.sequence):
        yield (part.asc() if column is Order.NUMBER and not downwards else part.desc()).nulls_last()
    yield demands.c.id


_COLUMNS: dict[Order, ColumnElement[Any]] = {
    Order.TITLE: demands.c.title,
    Order.CHANNEL: case(_CHANNELS, value=demands.c.channel),
    Order.MATTER: case(_MATTERS, value=demands.c.matter),
    Order.PARTY: func.nullif(demands.c.responsible_party, ""),
    Order.REGISTERED: demands.c.registered_on,
    Order.DEADLINE: demands.c.deadline,
    Order.URGENCY: case(_URGENCIES, value=demands.c.urgency),
    Order.SUPPORTERS: func.nullif(demands.c.supporters, 0),
    Order.STATE: case(_STATES, value=demands.c.state),
    Order.CLOSED: demands.c.closed_on,
}
