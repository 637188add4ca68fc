"""When the community calls again after 销单: on day 30, 90 and 180, each once a round."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, timedelta

from facilitator.domain.demands.standing import FOLLOW_UP_DAYS


def calls_due(closed_on: date | None, done: Collection[int], today: date) -> tuple[int, ...]:
    """The days of FOLLOW_UP_DAYS that have come and on which nobody has called yet, the earliest first."""
    if closed_on is None:
        return ()
    return tuple(day for day, latest in latest_closings(today) if closed_on <= latest and day not in done)


def latest_closings(today: date) -> Iterator[tuple[int, date]]:
    """For each call the last day of closing for which it is due today."""
    return ((day, today - timedelta(days=day)) for day in FOLLOW_UP_DAYS)
