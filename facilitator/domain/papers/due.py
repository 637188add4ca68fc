"""A deadline in words that a person at the door understands, and that a page says in its reader's language."""

from __future__ import annotations

from datetime import date

from facilitator.domain.said import said
from facilitator.domain.words import N_

_WEEKDAYS = (N_("周一"), N_("周二"), N_("周三"), N_("周四"), N_("周五"), N_("周六"), N_("周日"))


def due_words(deadline: date | None, today: date) -> str:
    """11月30日（周一），还有 5 天; 已超期 3 天 comes first where it is late."""
    if deadline is None:
        return N_("没有定时限")
    day, left = _day(deadline, today), (deadline - today).days
    if left < 0:
        return said(N_("已超期 {days} 天，应在 {day}"), days=-left, day=day)
    if left == 0:
        return said(N_("今天到期，{day}"), day=day)
    return said(N_("{day}，还有 {days} 天"), day=day, days=left)


def _day(day: date, today: date) -> str:
    """With its year where that is another one."""
    weekday = _WEEKDAYS[day.weekday()]
    if day.year == today.year:
        return said(N_("{month}月{number}日（{weekday}）"), month=day.month, number=day.day, weekday=weekday)
    sentence = N_("{year}年{month}月{number}日（{weekday}）")
    return said(sentence, year=day.year, month=day.month, number=day.day, weekday=weekday)
