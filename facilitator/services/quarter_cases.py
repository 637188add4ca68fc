"""The demands of a quarter as its statistics count them: what they were about, how long they took, what followed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from facilitator.domain.demands.guards import RELAPSE_WITHIN
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.here import day_of
from facilitator.domain.reviews.breakdown import Case, Dimension
from facilitator.domain.reviews.scales import Level
from facilitator.domain.reviews.statistics import quarter_of
from facilitator.domain.reviews.verdict import Verdict
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

_COMING_BACK = frozenset({DemandMove.RELAPSE, DemandMove.RELAPSE_WITHDRAWN, DemandMove.RELAPSE_DECLINED})
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
        "title": demand.title,
    }


def cases_of(store: UnitOfWork, review: Row) -> tuple[Case, ...]:
    """In the order of the review's list."""
    items = store.reviews.items(review.id)
    counts = store.reviews.tallies(review.id)
    later: dict[str, list[Row]] = {}
    for entry in store.watching.history_of([item.demand for item in items]):
        if review.concluded_at is not None and entry.at >= review.concluded_at:
            later.setdefault(entry.demand, []).append(entry)
    asked: dict[str, dict[str, set[date]]] = {}
    for reporter in store.quarters.reporters([item.demand for item in items]):
        days = asked.setdefault(reporter.root, {}).setdefault(reporter.id, set())
        moments = () if reporter.answered_at is None else (day_of(reporter.answered_at),)
        days.update(moments, () if reporter.replied_on is None else (reporter.replied_on,))
    until, rows = answered_until(review), store.waiting.named([item.demand for item in items if item.figures is None])
    kept = {item.demand: item.figures["about"] for item in items if item.figures is not None}
    told = kept | {demand: about(row) for demand, row in rows.items()}
    return tuple(
        _case(item, told[item.demand], counts.get(item.demand, {}), later.get(item.demand, ()), asked, until)
        for item in items
    )


def answered_until(review: Row) -> date:
    """The last day on which an answer counts: the quarter in which it was concluded ends, and 反馈率 stays then."""
    return date.max if review.concluded_at is None else quarter_of(day_of(review.concluded_at)).last


def _case(
    item: Row,
    told: Mapping[str, Any],
    counts: dict[Level, int],
    later: Sequence[Row],
    everybody: Mapping[str, Mapping[str, Collection[date]]],
    until: date,
) -> Case:
    """`told`: what is kept of the demand, or what there is to keep; `everybody`: demand → reporter → the days on which
    they were told something."""
    asked = everybody.get(item.demand, {})
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
        answered=sum(_answered(days, completed or date.min, until) for days in asked.values()),
    )


def _answered(days: Collection[date], completed: date, until: date) -> bool:
    """Told since the work was done; what was said before is no answer to it, nor what another round said later."""
    return any(completed <= day <= until for day in days)


def closed_and_back(later: Sequence[tuple[str, datetime]]) -> tuple[datetime | None, bool]:
    """When it was first closed after its review, and whether the trouble came back within a year of that; a relapse
    that was taken back, or that the committees found to be none, never came."""
    closed = next((at for move, at in later if move == DemandMove.CLOSE), None)
    if closed is None:
        return None, False
    came = [(move, at) for move, at in later if move in _COMING_BACK and at > closed]
    stands = (one for one, then in pairwise([*came, ("", closed)]) if then[0] in ("", DemandMove.RELAPSE))
    back = next((at for move, at in stands if move == DemandMove.RELAPSE), None)
    return closed, back is not None and back <= closed + RELAPSE_WITHIN


def day_told(text: str | None) -> date | None:
    """A day as `about` keeps it."""
    return None if text is None else date.fromisoformat(text)
