"""Reads the day that somebody wrote into a cell, in the many ways people write one; what has two readings is asked."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, timedelta

from facilitator.domain.days import EARLIEST
from facilitator.domain.here import day_of
from facilitator.domain.words import N_

FIRST_OF_SPREADSHEETS = date(1899, 12, 30)
"""Day 0 of spreadsheets as every day after February 1900 counts it."""

_DIGITS = {sign: str(number) for number, sign in enumerate("〇一二三四五六七八九")} | {"零": "0", "○": "0"}
_WEEKDAY = re.compile(r"[(\[]?\s*(?:星期|礼拜|周)[一二三四五六日天]\s*[)\]]?")
_OFFSET = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d)")
_TIME = re.compile(
    r"(?:T|\s+|(?<=[日号]))(?:(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|[AP]M)\s*)?"
    r"(?:(?P<hour>\d{1,2})\s*[:时点](?:\s*(?P<minute>\d{1,2})(?:\s*[:分]\s*(?:(?P<second>\d{1,2})(?:\.\d+)?\s*秒?)?)?)?)?"
    r"\s*(?:[AP]M)?",
    re.IGNORECASE,
)


class Unclear(Exception):
    """The cell cannot be read as one day; `reason` is a clause about it."""

    def __init__(self, reason: str, text: str) -> None:
        self.reason = reason.format(text=text)
        super().__init__(self.reason)


class NoYear(Unclear):
    """The day has no year and nobody has said which one is meant."""


def read_day(text: str, today: date, year: int | None = None) -> date:
    """The day of a text (a cell's date arrives as ISO). `year` is that of days which name none; nothing lies behind
    `today`. Raises Unclear."""
    written = _arabic(_WEEKDAY.sub(" ", unicodedata.normalize("NFKC", text))).strip()
    if _OFFSET.fullmatch(written):
        return _possible(_day_of_moment(written, text), text, today)
    day = _without_time(written, text)
    for pattern, reading in _READINGS:
        if found := pattern.fullmatch(day):
            return _possible(reading(tuple(found.groups()), text, year), text, today)
    raise Unclear(N_("“{text}”看不出是哪一天"), text)


def _arabic(text: str) -> str:
    """二〇二〇年十二月三十一日 → 2020年12月31日."""
    return re.sub("[〇零○一二三四五六七八九十]+", lambda found: _number(found.group()), text)


def _number(signs: str) -> str:
    if "十" not in signs:
        return "".join(_DIGITS[sign] for sign in signs)
    tens, _, ones = signs.partition("十")
    return f"{_number(tens) or 1}{_number(ones) or 0}" if "十" not in ones else signs


def _day_of_moment(written: str, text: str) -> date:
    try:
        return day_of(datetime.fromisoformat(written))
    except (ValueError, OverflowError):
        raise Unclear(N_("“{text}”不是一个时间"), text) from None


def _without_time(written: str, text: str) -> str:
    """The clock says nothing about the day, but one that no clock shows makes the whole cell doubtful."""
    if compact := re.fullmatch(r"(\d{8})(\d\d)(\d\d)(\d\d)?", written):
        day, *clock = compact.groups()
    elif found := re.fullmatch(rf"(?P<day>\S.*?)(?:{_TIME.pattern})", written, re.IGNORECASE):
        day, clock = found["day"], [found["hour"], found["minute"], found["second"]]
    else:
        return written
    if any(int(part or 0) > most for part, most in zip(clock, (24, 59, 60), strict=False)):
        raise Unclear(N_("“{text}”里的钟点不对"), text)
    return str(day).strip()


def _possible(day: date, text: str, today: date) -> date:
    if day > today:
        raise Unclear(N_("“{text}”在今天以后"), text)
    if day < EARLIEST:
        raise Unclear(N_("“{text}”太早，不像发生的日期"), text)
    return day


def _made(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Unclear(N_("“{text}”：没有这一天"), text) from None


Parts = tuple[str, ...]
Reading = Callable[[Parts, str, int | None], date]


def _year_first(parts: Parts, text: str, _year: int | None) -> date:
    year, month, day = (int(part) for part in parts)
    return _made(2000 + year if len(parts[0]) == 2 else year, month, day, text)


def _year_last(parts: Parts, text: str, _year: int | None) -> date:
    """13/6/2020 has one reading, 5/6/2020 has two."""
    first, second, year = (int(part) for part in parts)
    if first != second and first <= 12 and second <= 12:
        raise Unclear(N_("“{text}”分不清哪个是月、哪个是日，请改成“年-月-日”"), text)
    return _made(year, second, first, text) if first > 12 else _made(year, first, second, text)


def _no_year(parts: Parts, text: str, year: int | None) -> date:
    if year is None:
        raise NoYear(N_("“{text}”没有写年份"), text)
    return _made(year, int(parts[0]), int(parts[1]), text)


def _half_a_day(_parts: Parts, text: str, _year: int | None) -> date:
    raise Unclear(N_("“{text}”可能丢了末尾的 0（9.2 也许是 9.20），请改成“年-月-日”"), text)


def _short_year(_parts: Parts, text: str, _year: int | None) -> date:
    raise Unclear(N_("“{text}”分不清年、月、日，请写四位年份"), text)


def _no_day(_parts: Parts, text: str, _year: int | None) -> date:
    raise Unclear(N_("“{text}”没有写到哪一天"), text)


def _serial(parts: Parts, text: str, _year: int | None) -> date:
    """A day that a spreadsheet shows as the number it keeps."""
    return FIRST_OF_SPREADSHEETS + timedelta(days=int(parts[0]))


_READINGS: tuple[tuple[re.Pattern[str], Reading], ...] = (
    (re.compile(r"(\d{4})\s*[年\-/.,、\s]\s*(\d{1,2})\s*[月\-/.,、\s]\s*(\d{1,2})\s*[日号]?"), _year_first),
    (re.compile(r"(\d{4})(\d\d)(\d\d)"), _year_first),
    (re.compile(r"(\d\d)年\s*(\d{1,2})月\s*(\d{1,2})\s*[日号]?"), _year_first),
    (re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})"), _year_last),
    (re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{1,2})"), _short_year),
    (re.compile(r"(\d{4})\s*[年\-/.]\s*(\d{1,2})\s*月?|(?:\d{4}|\d\d)年"), _no_day),
    (re.compile(r"(\d{1,2})\.(\d)"), _half_a_day),
    (re.compile(r"(\d{1,2})\s*[月\-/.]\s*(\d{1,2})\s*[日号]?"), _no_year),
    (re.compile(r"([2-9]\d{4})(?:\.\d+)?"), _serial),
)
