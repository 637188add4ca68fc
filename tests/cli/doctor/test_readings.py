"""What is read from the system's own files, as they look on laptops, desktops and machines that tell nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.cli.doctor.readings import is_wireless, last_backup, power_of
from facilitator.cli.doctor.room import Power
from facilitator.paths import InstanceFolder
from tests.cli.conftest import CommandLine


def supply(folder: Path, name: str, **files: str) -> None:
    (folder / name).mkdir(parents=True)
    for file, text in files.items():
        (folder / name / file).write_text(text + "\n", "ascii")


def test_laptop_on_its_battery_says_how_much_is_left(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="0")
    supply(tmp_path, "BAT0", type="Battery", capacity="71")
    supply(tmp_path, "BAT1", type="Battery", capacity="40")

    assert power_of(tmp_path) == Power(plugged=False, percent=40)


def test_battery_of_a_mouse_is_not_the_computers(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="1")
    supply(tmp_path, "hidpp_battery_0", type="Battery", scope="Device", capacity="3")

    assert power_of(tmp_path) == Power(plugged=True, percent=None)


def test_desktop_tells_nothing(tmp_path: Path) -> None:
    assert power_of(tmp_path / "nothing") is None
    assert power_of(tmp_path) == Power(plugged=None, percent=None)


def test_wireless_card_is_known_by_its_folder(tmp_path: Path) -> None:
    (tmp_path / "wlp3s0" / "wireless").mkdir(parents=True)
    (tmp_path / "wlan-like").mkdir()

    assert (is_wireless("wlp3s0", tmp_path), is_wireless("wlan-like", tmp_path)) == (True, False)
    assert (is_wireless("Wi-Fi", tmp_path), is_wireless("以太网", tmp_path)) == (True, False)


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
