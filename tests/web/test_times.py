"""Dates as people here write them, whatever zone a moment came in."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from flask import Flask

from facilitator.web import times

LATE = datetime(2026, 11, 25, 16, 30, tzinfo=UTC)
"""Half past midnight of the next day in the community."""


@pytest.fixture(autouse=True)
def on_a_page(app: Flask):  # type: ignore[no-untyped-def]
    with app.test_request_context():
        yield


def test_day_is_the_day_here() -> None:
    assert times.day(LATE) == "2026年11月26日（周四）"
    assert times.day(date(2026, 11, 25)) == "2026年11月25日（周三）"


def test_moment_leaves_out_this_year() -> None:
    assert times.moment(LATE) == "11月26日（周四）00:30"
    assert times.moment(LATE.replace(year=2025)) == "2025年11月26日（周三）00:30"


def test_short_day_names_another_year() -> None:
    assert times.short_day(date(2026, 12, 5)) == "12-05"
    assert times.short_day(date(2027, 1, 2)) == "2027-01-02"


def test_clock_is_the_clock_here() -> None:
    assert times.clock(LATE) == "00:30"


@pytest.mark.parametrize("tell", [times.day, times.short_day, times.moment, times.clock])
def test_nothing_is_told_of_nothing(tell) -> None:  # type: ignore[no-untyped-def]
    assert tell(None) == ""


def test_today_turns_at_midnight_here() -> None:
    assert times.china_today() == date(2026, 11, 25)
