"""Whole rehearsals that do not end well: something does not hold, or somebody stops it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.cli.rehearse.server import wait_until

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

WRONG = """
name: 有三处不符
roll: {members: 3}
steps:
  - do: sessions.gather
    with: {session: nowhere}
  - do: people.add_unit
    with: {kind: member, label: 来晚的人}
    save: {number: n}
  - check_in: {session: nowhere, units: [m1]}
  - do: people.add_unit
    with: {kind: castle, label: 城堡}
    expect: {ok: false}
  - do: sessions.gather
    with: {session: "${n}"}
    expect: {error: not_found}
"""


def begin(script: Path, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "facilitator", "--json", "rehearse", str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(folder)},
    )


def processes_of(folder: Path) -> list[str]:
    """Command lines that name the folder, among all processes of this machine."""
    lines = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            lines.append(file.read_bytes().decode(errors="replace"))
        except OSError:
            continue
    return [line for line in lines if str(folder) in line]


@pytest.fixture
def script(tmp_path: Path) -> Path:
    file = tmp_path / "evening.yaml"
    file.write_text(WRONG, "utf-8")
    return file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "kept").mkdir()
    return tmp_path / "kept"


def test_everything_that_does_not_hold_is_told_and_the_log_is_kept(script: Path, folder: Path) -> None:
    rehearsal = begin(script, folder)
    told = json.loads(rehearsal.communicate(timeout=580)[0])

    assert rehearsal.returncode == 1
    assert [step["held"] for step in told["steps"]] == [False, False, False, True, False]
    assert told["steps"][0]["came"].startswith("not_found：")
    assert told["steps"][1]["expected"] == "结果里有 number"
    assert told["steps"][4] == {
        "number": 5, "line": 14, "what": "sessions.gather（主持人）", "held": False, "expected": "${n}",
        "came": "前面的步骤没有留下它",
    }  # fmt: skip
    assert Path(told["kept"], "rehearsal-server.log").exists()
    assert wait_until(lambda: processes_of(folder) == [], 60)


def test_rehearsal_that_is_stopped_leaves_nothing_running_and_nothing_behind(script: Path, folder: Path) -> None:
    rehearsal = begin(script, folder)
    assert wait_until(lambda: any("facilitator.serving" in line for line in processes_of(folder)), 120)

    rehearsal.send_signal(signal.SIGTERM)
    rehearsal.communicate(timeout=200)

    assert rehearsal.returncode == 130
    assert wait_until(lambda: processes_of(folder) == [], 60)
    assert list(folder.iterdir()) == []
