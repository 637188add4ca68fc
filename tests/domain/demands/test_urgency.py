"""Overdue is computed from the deadline, never stored."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.demands.urgency import Light, days_late, light

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
