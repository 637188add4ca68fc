"""Overdue is computed from the deadline, never stored."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.urgency import (
    Light,
    Urgency,
    after_working_days,
    days_late,
    default_deadline,
    light,
)

TODAY = date(2026, 11, 25)


def test_days_late_is_zero_without_a_deadline_and_on_the_day() -> None:
    assert days_late(None, TODAY) == 0
    assert days_late(TODAY, TODAY) == 0


@given(st.integers(1, 3000))
def test_days_late_counts_whole_days(days: int) -> None:
    assert days_late(TODAY - timedelta(days=days), TODAY) == days
    assert days_late(TODAY + timedelta(days=days), TODAY) == 0


@pytest.mark.parametrize(
    ("deadline", "urgency", "shown"),
    [
        (None, "urgent", Light.FINE),
        (date(2026, 11, 24), "routine", Light.OVERDUE),
        (date(2026, 11, 25), "urgent", Light.DUE_SOON),
        (date(2026, 11, 26), "urgent", Light.DUE_SOON),
        (date(2026, 11, 27), "urgent", Light.FINE),
        (date(2026, 11, 27), "priority", Light.DUE_SOON),
        (date(2026, 12, 2), "routine", Light.DUE_SOON),
        (date(2026, 12, 3), None, Light.FINE),
    ],
)
def test_light_turns_with_the_days_that_are_left(deadline: date | None, urgency: str | None, shown: Light) -> None:
    assert light(deadline, urgency, date(2026, 11, 25)) is shown


@pytest.mark.parametrize(
    ("urgency", "due"),
    [
        (Urgency.URGENT, date(2026, 11, 26)),
        (Urgency.PRIORITY, date(2026, 12, 2)),
        (Urgency.ROUTINE, date(2026, 12, 25)),
        (Urgency.PROJECT, date(2027, 5, 24)),
    ],
)
def test_default_deadline_follows_the_urgency(urgency: Urgency, due: date) -> None:
    """25 November 2026 is a Wednesday."""
    assert default_deadline(urgency, date(2026, 11, 25)) == due


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(1, 60))
def test_working_days_are_counted_from_monday_to_friday(day: date, count: int) -> None:
    end = after_working_days(day, count)

    between = [day + timedelta(days=step) for step in range(1, (end - day).days + 1)]
    assert sum(each.weekday() < 5 for each in between) == count
    assert end.weekday() < 5
