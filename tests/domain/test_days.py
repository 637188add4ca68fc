"""Days that can have been meant: at most ten years ahead, not before 1990; sums stay on the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.days import check_ahead, check_past, days_on, latest_ahead
from facilitator.domain.errors import BadInput

TODAY = date(2026, 11, 25)


def test_deadline_reaches_ten_years_and_no_day_more() -> None:
    check_ahead(date(2036, 11, 25), TODAY, "until")
    with pytest.raises(BadInput) as refusal:
        check_ahead(date(2036, 11, 26), TODAY, "until")
    assert refusal.value.details == {"field": "until"}


def test_ten_years_after_a_leap_day_is_a_day() -> None:
    assert latest_ahead(date(2028, 2, 29)) == date(2038, 2, 28)


def test_nothing_happened_before_1990() -> None:
    check_past(date(1990, 1, 1), "on")
    check_past(None, "on")
    with pytest.raises(BadInput):
        check_past(date(1989, 12, 31), "on")


@given(st.dates(), st.integers(-4_000_000, 4_000_000))
def test_days_on_is_the_sum_or_the_end_of_the_calendar(day: date, days: int) -> None:
    try:
        expected = day + timedelta(days=days)
    except OverflowError:
        expected = date.max if days > 0 else date.min
    assert days_on(day, days) == expected
