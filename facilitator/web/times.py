"""Dates and times as people here write them; everything inside is aware UTC, everything shown is China's time."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from flask import Flask
from flask_babel import gettext as _

from facilitator.domain.words import N_
from facilitator.wire.application import application

CHINA = timezone(timedelta(hours=8))
_WEEKDAYS = (N_("周一"), N_("周二"), N_("周三"), N_("周四"), N_("周五"), N_("周六"), N_("周日"))


def china_now() -> datetime:
    return application().door.ports.clock.now().astimezone(CHINA)


def china_today() -> date:
    return china_now().date()


def day(value: date | datetime | None) -> str:
    """2026年11月25日（周三）; nothing for nothing."""
    if value is None:
        return ""
    when = _here(value)
    return f"{long_day(when)}{_weekday(when)}"


def long_day(when: date) -> str:
    """2026年11月25日."""
    return str(_("%(year)s年%(month)s月%(day)s日", year=when.year, month=when.month, day=when.day))


def short_day(value: date | datetime | None) -> str:
    """11-25 this year, 2025-11-25 in another: tables are read by columns."""
    if value is None:
        return ""
    when = _here(value)
    return f"{when:%m-%d}" if when.year == china_today().year else f"{when:%Y-%m-%d}"


def moment(value: datetime | None) -> str:
    """11月25日（周三）19:30, with the year when it is not this one."""
    if value is None:
        return ""
    when = value.astimezone(CHINA)
    year = "" if when.year == china_today().year else _("%(year)s年", year=when.year)
    month_day = _("%(month)s月%(day)s日", month=when.month, day=when.day)
    return f"{year}{month_day}{_weekday(when)}{when:%H:%M}"


def clock(value: datetime | None) -> str:
    return "" if value is None else f"{value.astimezone(CHINA):%H:%M}"


def _weekday(when: date) -> str:
    return str(_("（%(weekday)s）", weekday=_(_WEEKDAYS[when.weekday()])))


def _here(value: date | datetime) -> date:
    return value.astimezone(CHINA).date() if isinstance(value, datetime) else value


def install(app: Flask) -> None:
    app.jinja_env.filters.update(day=day, short_day=short_day, moment=moment, clock=clock)
