"""Which monthly 两委会 sorts a demand: what is listed after the cut-off day waits for the next month's (T7)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

CUT_OFF_DAY = 25
"""The last day on which the list of the coming 两委会 still grows; the community's own rule."""
LONGEST_DELAY_MONTHS = 3
"""暂缓 at most this long."""


def month_sorted(listed_on: date) -> str:
    """2026-12 for a demand listed on 25 November, 2027-01 for one listed on the 26th."""
    months_on = 1 if listed_on.day <= CUT_OFF_DAY else 2
    year, month = divmod(listed_on.year * 12 + listed_on.month - 1 + months_on, 12)
    return f"{year}-{month + 1:02d}"


def latest_review(today: date) -> date:
    """The same day three months on, or the last day of a shorter month."""
    year, month = divmod(today.year * 12 + today.month - 1 + LONGEST_DELAY_MONTHS, 12)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
