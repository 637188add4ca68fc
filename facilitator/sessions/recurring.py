"""When the next 两委会 and the next quarterly review are due, read off the last one; suggestions, never plans."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, time, timedelta

AHEAD = timedelta(days=10)
"""So long before, the suggestion appears on 今天 (`people.md` A6)."""
MONTHS = {"two_committees": 1, "quarterly_review": 3}
"""Every so many months."""
FIRST_DAY: Mapping[str, int] = {"two_committees": 25, "quarterly_review": 10}
"""Day of the month where there was no meeting yet: 两委会 at the month's end, 评议 when the quarter is over."""
USUAL_TIME = time(14, 30)


def next_day(kind: str, last: date | None, today: date) -> date:
    """The same day of the month, one month or one quarter on; tomorrow when that has gone by."""
    if last is None:
        return _first(kind, today)
    return max(_months_later(last, MONTHS[kind]), today + timedelta(days=1))


def is_near(day: date, today: date) -> bool:
    return day - today <= AHEAD


def _first(kind: str, today: date) -> date:
    """The next such day after today; a review in the first month of a quarter."""
    day = today.replace(day=FIRST_DAY[kind])
    while day <= today or (MONTHS[kind] == 3 and day.month % 3 != 1):
        day = _months_later(day, 1)
    return day


def _months_later(day: date, months: int) -> date:
    """31 January plus a month is the last day of February."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
