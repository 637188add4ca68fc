"""The demo's own time: it lives through the last weeks in a few seconds and never runs ahead of the real clock."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, time, timedelta

from facilitator.domain.here import HERE
from facilitator.services.ports import Clock

BEGINS = timedelta(days=600)
"""Before anything of the four quarters that are told."""


class DemoClock:
    """A Clock that is set from outside; every look moves it on a little, as people's hands do."""

    def __init__(self, real: Clock) -> None:
        self._today = real.now()
        self._moment = self._today - BEGINS
        self._real = real
        self._one_at_a_time = threading.Lock()

    @property
    def today(self) -> datetime:
        """The real moment at which the demo was begun."""
        return self._today

    def now(self) -> datetime:
        with self._one_at_a_time:
            self._moment = min(self._moment + timedelta(milliseconds=700), self._real.now())
            return self._moment

    def reach(self, moment: datetime) -> None:
        """Never back: the journal's entries follow one another in time."""
        with self._one_at_a_time:
            self._moment = max(self._moment, min(moment.astimezone(UTC), self._real.now()))

    def day(self, ahead: int, hour: int, minute: int = 0) -> datetime:
        """A local time of day, `ahead` days from today; days that are past are negative."""
        day = (self._today.astimezone(HERE) + timedelta(days=ahead)).date()
        return datetime.combine(day, time(hour, minute), HERE)
