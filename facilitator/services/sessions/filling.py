"""The agenda of a 两委会: the usual items, and under two of them every demand that waits, the first to be taken first.

A demand's item is called by its number: titles are residents' words and stay out of the journal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.domain.demands.states import DemandState
from facilitator.services.context import Reading
from facilitator.services.queue_order import waiting_for
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.kind import SessionKind
from facilitator.storage.rows import Row

WAITS_IN = (DemandState.URGENT_DISPATCHED, DemandState.PENDING_TRIAGE)
"""In the order of the kind's `triages`: what was dispatched to be ratified, what is new."""


@dataclass(frozen=True)
class Line:
    """One line of the agenda; a line without a demand is an item of the usual course, or one that somebody wrote."""

    title: str
    form: ItemForm
    minutes: int | None = None
    demand: str | None = None
    item: str | None = None
    """Its row, where it is on the agenda already."""


def full_agenda(reading: Reading, kind: SessionKind) -> list[Line]:
    usual = [Line(title, form, minutes) for title, form, minutes in kind.agenda]
    return with_demands(usual, kind, _waiting(reading))


def with_demands(lines: Sequence[Line], kind: SessionKind, waiting: Sequence[Sequence[Line]]) -> list[Line]:
    """Every group of demands under its own item; at the end where that item is not on this agenda."""
    found: list[Line] = []
    groups = dict(zip(kind.triages, waiting, strict=True))
    for line in lines:
        found.append(line)
        found += groups.pop(line.title, ()) if line.demand is None else ()
    return found + [line for group in groups.values() for line in group]


def _waiting(reading: Reading) -> list[list[Line]]:
    return [[_of(one.demand) for one in waiting_for(reading, state)] for state in WAITS_IN]


def refilled(reading: Reading, kind: SessionKind, items: Sequence[Row], touched: frozenset[str]) -> list[Line]:
    """The agenda as it should be now. Demands that no longer wait leave it, unless something hangs on their item."""
    by_demand = {item.demand: item for item in items if item.demand}
    waiting = [[_kept(line, by_demand) for line in group] for group in _waiting(reading)]
    named = {line.demand for group in waiting for line in group}
    stays = [item for item in items if item.demand is None or (item.id in touched and item.demand not in named)]
    return with_demands([_line(item) for item in stays], kind, waiting)


def _of(demand: Row) -> Line:
    return Line(demand.number or demand.id, ItemForm.DISCUSSION, None, demand.id)


def _line(item: Row) -> Line:
    return Line(item.title, ItemForm(item.form), item.minutes, item.demand, item.id)


def _kept(line: Line, by_demand: dict[str, Row]) -> Line:
    item = by_demand.get(line.demand or "")
    return _line(item) if item is not None else line
