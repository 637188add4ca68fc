"""The demands of a quarter as its statistics count them: what they were about, how long they took, what followed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from facilitator.domain.demands.guards import RELAPSE_WITHIN
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.here import day_of
from facilitator.domain.reviews.breakdown import Case, Dimension
from facilitator.domain.reviews.scales import Level
from facilitator.domain.reviews.verdict import Verdict
from facilitator.services.finding import find_demand
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

_DAYS = ("registered_on", "completed_on", "deadline")


def about(demand: Row) -> dict[str, Any]:
    """What a review keeps of a demand when it is concluded: a next round has another day and another party."""
    days = {name: None if getattr(demand, name) is None else getattr(demand, name).isoformat() for name in _DAYS}
    return {
        **days,
        "category": demand.category,
        "matter": demand.matter or "",
        "grid": demand.grid or "",
        "channel": demand.channel,
        "party": demand.responsible_party or "",
        "round": demand.round,
    }


def cases_of(store: UnitOfWork, review: Row) -> tuple[Case, ...]:
    """In the order of the review's list."""
    items = store.reviews.items(review.id)
    counts = store.reviews.tallies(review.id)
    later: dict[str, list[Row]] = {}
    for entry in store.watching.history_of([item.demand for item in items]):
        if review.concluded_at is not None and entry.at >= review.concluded_at:
            later.setdefault(entry.demand, []).append(entry)
    asked: dict[str, list[Row]] = {}
    for reporter in store.quarters.reporters([item.demand for item in items]):
        asked.setdefault(reporter.root, []).append(reporter)
    return tuple(
        _case(store, item, counts.get(item.demand, {}), later.get(item.demand, ()), asked.get(item.demand, ()))
        for item in items
    )


def _case(
    store: UnitOfWork, item: Row, counts: dict[Level, int], later: Sequence[Row], asked: Sequence[Row]
) -> Case:
    told = item.figures["about"] if item.figures is not None else about(find_demand(store, item.demand))
    registered, completed, deadline = (day_told(told[name]) for name in _DAYS)
    closed_at, reopened = closed_and_back([(entry.move, entry.at) for entry in later])
    return Case(
        demand=item.demand,
        groups={dimension: told[dimension.value] for dimension in Dimension},
        counts=counts,
        days=None if registered is None or completed is None else (completed - registered).days,
        on_time=None if deadline is None or completed is None else completed <= deadline,
        closed=closed_at is not None,
        reopened=reopened,
        verdict=None if item.verdict is None else Verdict(item.verdict),
        reporters=len(asked),
        answered=sum(_answered(reporter, completed) for reporter in asked),
    )


def _answered(reporter: Row, completed: date | None) -> bool:
    """Told since the work was done; what was said before is no answer to it. An imported row has only its day."""
    days = [] if reporter.answered_at is None else [day_of(reporter.answered_at)]
    days += [] if reporter.replied_on is None else [reporter.replied_on]
    return any(completed is None or day >= completed for day in days)


def closed_and_back(later: Sequence[tuple[str, datetime]]) -> tuple[datetime | None, bool]:
    """When it was first closed after its review, and whether the trouble came back within a year of that."""
    closed = next((at for move, at in later if move == DemandMove.CLOSE), None)
    if closed is None:
        return None, False
    back = next((at for move, at in later if move == DemandMove.RELAPSE and at > closed), None)
    return closed, back is not None and back <= closed + RELAPSE_WITHIN


def day_told(text: str | None) -> date | None:
    """A day as `about` keeps it."""
    return None if text is None else date.fromisoformat(text)
