"""What the command line prints leads to the port that the server was started on."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.paths import InstanceFolder
from facilitator.wire.last_port import PORT, last_port, remember_port


def test_port_is_kept_and_the_usual_one_without(tmp_path: Path) -> None:
    folder = InstanceFolder(tmp_path)
    assert last_port(folder) == PORT

    remember_port(folder, 8380)

    assert last_port(folder) == 8380


@pytest.mark.parametrize("written", ["", "x", "0", "65536", "-1", "８３８０年"])
def test_file_that_holds_no_port_is_passed_over(tmp_path: Path, written: str) -> None:
    folder = InstanceFolder(tmp_path)
    folder.port.write_text(written, "utf-8")

    assert last_port(folder) == PORT


def test_folder_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    remember_port(InstanceFolder(tmp_path / "gone"), 8380)

    assert last_port(InstanceFolder(tmp_path / "gone")) == PORT
