"""Overdue is computed from the deadline, never stored."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.urgency import days_late

TODAY = date(2026, 11, 25)


def test_days_late_is_zero_without_a_deadline_and_on_the_day() -> None:
    assert days_late(None, TODAY) == 0
    assert days_late(TODAY, TODAY) == 0


@given(st.integers(1, 3000))
def test_days_late_counts_whole_days(days: int) -> None:
    assert days_late(TODAY - timedelta(days=days), TODAY) == days
    assert days_late(TODAY + timedelta(days=days), TODAY) == 0
