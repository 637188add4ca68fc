"""What waits for the two committees, in the order in which they take it, each with its reason in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from facilitator.domain.demands.ranking import Claim, place, reason
from facilitator.domain.demands.slip import SelfUrgency
from facilitator.domain.demands.states import DemandState
from facilitator.domain.demands.urgency import Urgency, days_late
from facilitator.domain.here import day_of
from facilitator.services.context import Reading
from facilitator.services.waited import waiting_since
from facilitator.storage.rows import Row

MOST = 200
"""More than any evening can sort; the newest of the rest wait for the next one."""
A_YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Ranked:
    demand: Row
    claim: Claim

    @property
    def reason(self) -> str:
        return reason(self.claim)


def waiting_for(reading: Reading, state: DemandState, limit: int = MOST) -> list[Ranked]:
    """The demands in this state, the first to be taken first."""
    return ranked(reading, reading.store.waiting.in_states([state.value], limit))


def ranked(reading: Reading, rows: Sequence[Row]) -> list[Ranked]:
    today = day_of(reading.now)
    told = reading.store.waiting.told({row.building for row in rows if row.building}, today - A_YEAR)
    since = waiting_since(rows, reading)
    found = [Ranked(row, _claim(row, told, since.get(row.id, today), today)) for row in rows]
    return sorted(found, key=lambda one: (*place(one.claim), one.demand.number or "", one.demand.id))


def _claim(row: Row, told: dict[tuple[str, str], int], since: date, today: date) -> Claim:
    times = told.get((row.building, row.category), 0) if row.building else 0
    own = row.registered_on is not None and row.registered_on >= today - A_YEAR
    return Claim(
        supporters=row.supporters,
        repeats=max(0, times - own),
        urgency=SelfUrgency(row.self_urgency) if row.self_urgency else None,
        households=row.affected_households or 0,
        days=max(0, (today - since).days),
        round=row.round,
        graded=Urgency(row.urgency) if row.urgency else None,
        ratify_late=days_late(row.deadline, today) if row.state == DemandState.URGENT_DISPATCHED else None,
    )
