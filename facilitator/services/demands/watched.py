"""Reads from the store what the deadline watch asks of every demand that something may be due for."""

from __future__ import annotations

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.urgency import Urgency
from facilitator.domain.demands.watching import CONTACT, ORDERED, Alert, Watched, alerts
from facilitator.domain.here import day_of
from facilitator.services.context import Reading
from facilitator.storage.rows import Row

_LOG = logging.getLogger(__name__)
_CLOCKED = frozenset({Urgency.URGENT, Urgency.PRIORITY})


def alerts_now(reading: Reading) -> Iterator[tuple[Row, tuple[Alert, ...]]]:
    """Each demand that something has come for, with all that has, the gravest first."""
    return alerts_of(reading, reading.store.watching.candidates(day_of(reading.now)))


def alerts_of(reading: Reading, rows: Sequence[Row]) -> Iterator[tuple[Row, tuple[Alert, ...]]]:
    """Of these demands those that something has come for."""
    clocks = _clocks(reading, [row for row in rows if row.urgency in _CLOCKED])
    calls = _calls(reading, [row for row in rows if row.state == DemandState.TRACKING])
    for row in rows:
        clock, called = clocks.get(row.id, (None, False)), calls.get((row.id, row.round), set())
        if come := _come(row, clock, called, reading.now):
            yield row, come


def _come(
    row: Row, clock: tuple[datetime | None, bool], called: set[int], now: datetime
) -> tuple[Alert, ...]:
    """One row that cannot be read must not keep the others from being watched; the log names it."""
    try:
        watched = Watched(
            state=DemandState(row.state),
            urgency=Urgency(row.urgency) if row.urgency else None,
            deadline=row.deadline,
            ordered_at=clock[0],
            contacted=clock[1],
            closed_on=row.closed_on,
            called=frozenset(called),
            review_on=row.review_on,
        )
        return alerts(watched, now)
    except (ValueError, OverflowError):
        _LOG.exception("The deadlines of demand %s cannot be watched.", row.id)
        return ()


def named(demand: str, come: Iterable[Alert]) -> list[tuple[str, str, str]]:
    """How an alert is kept: demand, kind, and the moment from which it holds."""
    return [(demand, alert.kind.value, alert.at.isoformat()) for alert in come]


def _clocks(reading: Reading, rows: Sequence[Row]) -> dict[str, tuple[datetime, bool]]:
    """Demand → when it was first ordered in this round, and whether anything was done about it since."""
    rounds = {row.id: row.round for row in rows}
    found: dict[str, tuple[datetime, bool]] = {}
    for entry in reading.store.watching.history_of(list(rounds)):
        if entry.round != rounds[entry.demand]:
            continue
        if entry.demand in found:
            if entry.move in CONTACT:
                found[entry.demand] = (found[entry.demand][0], True)
        elif entry.move in ORDERED:
            found[entry.demand] = (entry.at, False)
    return found


def _calls(reading: Reading, rows: Sequence[Row]) -> dict[tuple[str, int], set[int]]:
    found: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    for call in reading.store.watching.calls([row.id for row in rows]):
        found[call.demand, call.round].add(call.day)
    return found
