"""Dates as papers write them, and a deadline in words that a person at the door understands."""

from __future__ import annotations

from datetime import date, datetime

from facilitator.domain.here import HERE
from facilitator.domain.words import N_

_WEEKDAYS = "一二三四五六日"
BLANK_DAY = N_("　　　年　　月　　日")


def long_day(value: date | None) -> str:
    return f"{value.year}年{value.month}月{value.day}日" if value else ""


def weekday(value: date) -> str:
    """周三."""
    return N_("周{day}").format(day=_WEEKDAYS[value.weekday()])


def when(moment: datetime) -> str:
    """2026年11月25日（周三）19:00."""
    local = moment.astimezone(HERE)
    return f"{long_day(local.date())}（{weekday(local.date())}）{local:%H:%M}"
