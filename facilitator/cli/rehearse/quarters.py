"""The rehearsal's clock and the quarters: an evening neither waits for one to come nor for one to end."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

QUARTER = re.compile(r"([0-9]{4})Q([1-4])")


def moved_into(quarter: str, now: datetime) -> datetime:
    """The same moment where it lies in the quarter (or none is given), else the tenth of the quarter's last month."""
    match = QUARTER.fullmatch(quarter)
    if match is None:
        return now
    year, last_month = int(match[1]), int(match[2]) * 3
    begins = date(year, last_month - 2, 1)
    ends = (date(year, last_month, 28) + timedelta(days=4)).replace(day=1)
    return now if begins <= now.date() < ends else now.replace(year=year, month=last_month, day=10)


def until_over(quarter: str, now: datetime) -> timedelta:
    """From a moment within this quarter to the same hour of the day after it; nothing from any other moment."""
    match = QUARTER.fullmatch(quarter.strip().upper())
    if match is None:
        return timedelta()
    begins = date(int(match[1]), int(match[2]) * 3 - 2, 1)
    after = (begins + timedelta(days=100)).replace(day=1)
    return after - now.date() if begins <= now.date() < after else timedelta()
