"""The sign of life tells a clean stop from every other one."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.live.heartbeat import Heartbeat
from tests.factories.world import EVENING, HandClock


def test_clean_stop_leaves_nothing(tmp_path: Path) -> None:
    heartbeat = Heartbeat(tmp_path / "heartbeat", HandClock())

    heartbeat.beat()
    heartbeat.stop()

    assert not Heartbeat(tmp_path / "heartbeat", HandClock()).was_interrupted()
    assert list(tmp_path.iterdir()) == []


def test_killed_server_leaves_the_moment_of_its_last_beat(tmp_path: Path) -> None:
    clock = HandClock()
    heartbeat = Heartbeat(tmp_path / "heartbeat", clock)
    heartbeat.beat()
    clock.forward(minutes=3)
    heartbeat.beat()

    found = Heartbeat(tmp_path / "heartbeat", HandClock())

    assert found.was_interrupted()
    assert found.last_sign() == clock.now() != EVENING


@pytest.mark.parametrize("half", ["", "2026-11-2", "2026-11-25T19:00:00", "\x00\x00"])
def test_half_a_file_is_an_interruption_without_a_moment(tmp_path: Path, half: str) -> None:
    (tmp_path / "heartbeat").write_text(half, "ascii")

    found = Heartbeat(tmp_path / "heartbeat", HandClock())

    assert found.was_interrupted()
    assert found.last_sign() is None
