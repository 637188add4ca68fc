"""The ledger for export: piece by piece in the order of its numbers, and the counts of a quarter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, select, tuple_

from facilitator.domain.demands.states import UNDER_DEADLINE
from facilitator.domain.demands.triage import Matter
from facilitator.storage.board import LINE
from facilitator.storage.rounds import in_any_round
from facilitator.storage.tables.demands import demands
from facilitator.storage.taken_back import NOT_TAKEN_BACK

_D = demands.c
_EXPORTED = [column for column in _D if column.name not in ("search", "source_text", "doubts", "willing")]
"""What a draft and the search keep for themselves stays here."""


@dataclass(frozen=True)
class Span:
    """Days of registration, both included; None is open."""

    since: date | None = None
    until: date | None = None


class Exports:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lines(self, after: tuple[int, int], limit: int, span: Span) -> Sequence[Row[Any]]:
        """Rows behind a year and a sequence: numbers never change, so no line comes twice and none is left."""
        return self._connection.execute(_stretch(select(*_EXPORTED), after, limit, span)).all()

    def public_lines(self, after: tuple[int, int], limit: int, span: Span) -> Sequence[Row[Any]]:
        """The columns that a public line is made of, and those that say whether it is public; no others."""
        columns = (*LINE, _D.year, _D.sequence, _D.restricted, _D.parent)
        return self._connection.execute(_stretch(select(*columns), after, limit, span)).all()

    def states(self, span: Span) -> list[tuple[str, str, int]]:
        """Category, state and how many of those registered in the span."""
        query = select(_D.category, _D.state, func.count()).where(*_registered(span), NOT_TAKEN_BACK)
        return [(row[0], row[1], row[2]) for row in self._connection.execute(query.group_by(_D.category, _D.state))]

    def in_days(self, column: str, span: Span) -> dict[str, int]:
        """Category → how many were opened (completed, closed …) on a day of the span, in whichever of their rounds;
        `column` is that day's."""
        return self._by_category(in_any_round(lambda columns: _between(columns[column], span)))

    def late(self, today: date) -> dict[str, int]:
        """Category → how many are past their deadline now."""
        return self._by_category(and_(_D.deadline < today, _D.state.in_(UNDER_DEADLINE)))

    def private(self, span: Span) -> int:
        """How many private matters were registered in the span; nothing else of them is public."""
        query = select(func.count()).select_from(demands).where(_D.matter == Matter.PRIVATE)
        return self._connection.scalar(query.where(*_registered(span), NOT_TAKEN_BACK)) or 0

    def _by_category(self, condition: ColumnElement[bool]) -> dict[str, int]:
        kept = (_D.sequence.is_not(None), NOT_TAKEN_BACK, condition)
        query = select(_D.category, func.count()).where(*kept).group_by(_D.category)
        return {row[0]: row[1] for row in self._connection.execute(query)}


def _stretch(query: Select[Any], after: tuple[int, int], limit: int, span: Span) -> Select[Any]:
    behind = tuple_(_D.year, _D.sequence) > after
    return query.where(*_registered(span), behind).order_by(_D.year, _D.sequence).limit(limit)


def _registered(span: Span) -> list[ColumnElement[bool]]:
    return [_D.sequence.is_not(None), _between(_D.registered_on, span)]


def _between(column: ColumnElement[Any], span: Span) -> ColumnElement[bool]:
    """A day that is not known lies in no span, only in all of time."""
    bounds = [column >= span.since] if span.since else []
    bounds += [column <= span.until] if span.until else []
    return and_(True, *bounds) if bounds else column.is_not(None)
