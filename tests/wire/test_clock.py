"""The rehearsal's clock follows its file; without one it is the machine's."""

from __future__ import annotations

import json
import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from facilitator.wire.clock import FILE_NAME, RehearsalClock, SystemClock

STARTS_AT = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)


def write(instance: Path, shift: float = 0, began: float = 0) -> None:
    """`began`: how many seconds ago the rehearsal began, by the machine."""
    told = {"starts_at": STARTS_AT.isoformat(), "machine": time.time() - began, "shift_seconds": shift}
    draft = instance / "draft"
    draft.write_text(json.dumps(told), "utf-8")
    os.replace(draft, instance / FILE_NAME)


@pytest.mark.parametrize(("shift", "began", "ahead"), [(0, 0, 0), (0, 90, 90), (86400, 0, 86400), (-600, 60, -540)])
def test_rehearsal_runs_from_its_own_start(tmp_path: Path, shift: float, began: float, ahead: float) -> None:
    write(tmp_path, shift, began)

    now = RehearsalClock(tmp_path).now()

    assert abs(now - STARTS_AT - timedelta(seconds=ahead)) < timedelta(seconds=30)
    assert now.tzinfo is UTC


def test_rehearsal_can_be_moved_on_while_it_runs(tmp_path: Path) -> None:
    write(tmp_path)
    clock = RehearsalClock(tmp_path)
    before = clock.now()

    write(tmp_path, shift=3 * 86400)

    assert abs(clock.now() - before - timedelta(days=3)) < timedelta(seconds=30)  # the machine's own may be set back


def test_time_goes_on_between_two_looks(tmp_path: Path) -> None:
    write(tmp_path)
    clock = RehearsalClock(tmp_path)

    first = clock.now()
    time.sleep(0.02)

    assert timedelta(milliseconds=20) <= clock.now() - first < timedelta(seconds=30)


def test_machine_time_counts_without_a_file(tmp_path: Path) -> None:
    assert abs(RehearsalClock(tmp_path).now() - SystemClock().now()) < timedelta(seconds=30)
