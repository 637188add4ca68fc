"""The file that tells the server what time it is."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from facilitator.cli.rehearse.clock import FILE_NAME, RehearsalClock

EVENING = datetime(2026, 11, 25, 11, tzinfo=UTC)


def told(instance: Path) -> datetime:
    """The time as the server reads it from the file."""
    file = json.loads((instance / FILE_NAME).read_text("utf-8"))
    passed = time.time() - file["machine"] + file["shift_seconds"]
    return datetime.fromisoformat(file["starts_at"]) + timedelta(seconds=passed)


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
