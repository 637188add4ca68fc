"""The file that tells the server what time it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from facilitator.cli.rehearse.clock import RehearsalClock
from facilitator.wire.clock import FILE_NAME
from facilitator.wire.clock import RehearsalClock as ServerClock

EVENING = datetime(2026, 11, 25, 11, tzinfo=UTC)


def told(instance: Path) -> datetime:
    """The time as the server reads it from the file."""
    return ServerClock(instance).now()


def test_clock_begins_when_the_evening_does(tmp_path: Path) -> None:
    RehearsalClock.begin(tmp_path, EVENING)

    assert timedelta() <= told(tmp_path) - EVENING < timedelta(seconds=5)


def test_clock_moves_on_by_days_and_jumps_to_a_time(tmp_path: Path) -> None:
    clock = RehearsalClock.begin(tmp_path, EVENING)

    clock.move_on(timedelta(days=15))
    after_days = told(tmp_path)
    clock.set_to(EVENING - timedelta(days=1))

    assert timedelta() <= after_days - EVENING - timedelta(days=15) < timedelta(seconds=5)
    assert timedelta() <= told(tmp_path) - EVENING + timedelta(days=1) < timedelta(seconds=5)
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]
