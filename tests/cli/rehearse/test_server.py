"""The server as a child process."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from facilitator.cli.rehearse.faults import CannotPlay
from facilitator.cli.rehearse.server import OwnServer, clear_away, is_rehearsing, readiness, wait_until


def test_server_that_does_not_come_up_shows_the_end_of_its_log(tmp_path: Path) -> None:
    (tmp_path / "community.db").write_bytes(b"no database" * 1000)
    server = OwnServer(tmp_path)

    try:
        with pytest.raises(CannotPlay) as caught:
            server.start()
    finally:
        server.kill()

    assert str(caught.value) == "服务器没有起来。"
    assert "file is not a database" in caught.value.hint


def test_only_a_ready_server_in_rehearsal_mode_counts() -> None:
    assert is_rehearsing({"ready": True, "rehearsal": True})
    assert not is_rehearsing({"ready": True, "rehearsal": False})
    assert not is_rehearsing(readiness("http://127.0.0.1:1"))


def test_waiting_ends_when_it_is_so_or_when_time_is_up() -> None:
    answers = iter([False, False, True])

    assert wait_until(lambda: next(answers), seconds=5, pause=0)
    assert not wait_until(lambda: False, seconds=0, pause=0)


def test_nothing_stays_of_a_folder_that_somebody_still_writes_into(tmp_path: Path) -> None:
    folder = tmp_path / "rehearsal"
    folder.mkdir()
    for number in range(3000):
        (folder / f"kept-{number}").touch()
    writes = 'i=0; while [ $i -lt 5000 ] && : > "$0/$i"; do i=$((i + 1)); done'
    with subprocess.Popen(["sh", "-c", writes, str(folder)], stderr=subprocess.DEVNULL):
        assert wait_until((folder / "0").exists, seconds=30, pause=0)

        clear_away(folder)

        assert not folder.exists()
