"""The demo's clock goes forward only, never past the real one, and knows days in local time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from facilitator.cli.demo.clock import DemoClock
from tests.factories.world import HandClock

NOW = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)


def test_clock_moves_on_with_every_look() -> None:
    clock = DemoClock(HandClock(NOW))

    first, second = clock.now(), clock.now()

    assert timedelta(0) < second - first < timedelta(seconds=2)


def test_clock_never_goes_back() -> None:
    clock = DemoClock(HandClock(NOW))
    clock.reach(NOW - timedelta(days=1))

    clock.reach(NOW - timedelta(days=2))

    assert clock.now() > NOW - timedelta(days=1)


def test_clock_never_runs_ahead_of_the_real_one() -> None:
    clock = DemoClock(HandClock(NOW))

    clock.reach(NOW + timedelta(days=1))

    assert clock.now() == NOW


def test_clock_counts_days_as_people_here_do() -> None:
    """It is half past one in the morning of the 24th."""
    clock = DemoClock(HandClock(NOW))

    assert clock.day(-1, 19, 30) == datetime(2026, 11, 23, 11, 30, tzinfo=UTC)
