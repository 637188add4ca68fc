"""The note that a backup leaves, as the check before the meeting reads it again."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.paths import InstanceFolder
from facilitator.wire.readings import last_backup
from tests.cli.conftest import CommandLine


def test_backup_that_was_made_is_found_again(facilitator: CommandLine, tmp_path: Path) -> None:
    folder = InstanceFolder(facilitator.instance)
    before, stick = last_backup(folder), tmp_path / "U盘"
    made = facilitator("backup", stick)
    found = last_backup(folder)

    assert (before, made.status) == (None, 0)
    assert found is not None and (found.folder, found.reachable) == (str(stick), True)
    for file in stick.iterdir():
        file.unlink()
    stick.rmdir()
    gone = last_backup(folder)
    assert gone is not None and not gone.reachable


@pytest.mark.parametrize("half", ["", "{", "[]", '{"folder": "/x"}', '{"folder": "/x", "at": "gestern"}'])
def test_half_a_note_is_no_backup(facilitator: CommandLine, half: str) -> None:
    folder = InstanceFolder(facilitator.instance)
    folder.last_backup.write_text(half, "utf-8")

    assert last_backup(folder) is None
