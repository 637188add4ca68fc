"""The community's own time: moments are kept in UTC, days and clocks are those of Asia/Shanghai."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

HERE = ZoneInfo("Asia/Shanghai")


def day_of(moment: datetime) -> date:
    """The calendar day of a moment, as people here count it."""
    return moment.astimezone(HERE).date()
