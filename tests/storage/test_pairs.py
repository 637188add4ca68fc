"""The community's key and certificate: whatever is interrupted, afterwards the two belong together."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.storage.pairs import finish_pair, replace_pair

OLD, NEW = (b"old key", b"old certificate"), (b"new key", b"new certificate")
KILLED = 9
STEPS = ("os.rename", "os.remove")
"""What changes a name in the folder."""
CUT = """
import os, sys
from pathlib import Path
from facilitator.storage.pairs import replace_pair

left = int(sys.argv[2])

def cut(event, arguments):
    global left
    if event in {steps!r}:
        left -= 1
        if left < 0:
            os._exit({killed})

sys.addaudithook(cut)
folder = Path(sys.argv[1])
replace_pair(folder / "key", folder / "certificate", {new!r})
"""


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    key, certificate = tmp_path / "key", tmp_path / "certificate"
    replace_pair(key, certificate, OLD)
    return key, certificate


def held(pair: tuple[Path, Path]) -> tuple[bytes, bytes]:
    return pair[0].read_bytes(), pair[1].read_bytes()


def test_pair_is_replaced_and_read_by_its_owner_alone(pair: tuple[Path, Path], tmp_path: Path) -> None:
    replace_pair(*pair, NEW)

    assert held(pair) == NEW
    assert [path.stat().st_mode & 0o777 for path in pair] == [0o600, 0o600]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["certificate", "key"]


def test_nothing_to_finish_changes_nothing(pair: tuple[Path, Path]) -> None:
    finish_pair(*pair)

    assert held(pair) == OLD


def test_process_that_dies_at_any_step_leaves_one_pair_or_the_other(pair: tuple[Path, Path], tmp_path: Path) -> None:
    code, found = CUT.format(steps=STEPS, killed=KILLED, new=NEW), []
    for step in range(10):
        replace_pair(*pair, OLD)
        ended = subprocess.run([sys.executable, "-c", code, str(tmp_path), str(step)], check=False).returncode
        torn = held(pair) not in (OLD, NEW)
        finish_pair(*pair)
        found.append((ended, torn, held(pair)))
        if ended == 0:
            break

    assert [ended for ended, _torn, _held in found] == [KILLED] * (len(found) - 1) + [0]
    assert any(torn for _ended, torn, _held in found), "no step lies between the two files"
    assert [held for _ended, _torn, held in found] == [OLD] + [NEW] * (len(found) - 1)
