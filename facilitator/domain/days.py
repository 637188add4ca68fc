"""Which days a person can have meant: the slip of a digit in a year is refused, and no sum of days runs off the end."""

from __future__ import annotations

from datetime import date

from facilitator.domain.errors import BadInput
from facilitator.domain.words import N_

EARLIEST = date(1990, 1, 1)
"""Nothing that the community writes down happened before."""
YEARS_AHEAD = 10
"""No order and no extension reaches further."""


def latest_ahead(today: date) -> date:
    """The same day ten years on; the 28th of February for a leap day."""
    return date(today.year + YEARS_AHEAD, today.month, 28 if today.month == 2 and today.day == 29 else today.day)


def check_ahead(day: date, today: date, field: str) -> None:
    """A deadline: the year may be mistyped. Raises BadInput."""
    if day > latest_ahead(today):
        raise BadInput(N_("这个日期在十年以后，请核对年份。"), field=field)


def check_past(day: date | None, field: str) -> None:
    """A day on which something happened. Raises BadInput."""
    if day is not None and day < EARLIEST:
        raise BadInput(N_("这个日期在 1990 年以前，请核对年份。"), field=field)


def days_on(day: date, days: int) -> date:
    """So many days later, or earlier where `days` is negative; the calendar's last or first day where it ends."""
    reached = day.toordinal() + days
    return date.fromordinal(min(max(reached, date.min.toordinal()), date.max.toordinal()))
