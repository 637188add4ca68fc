"""What is read from the system's own files, as they look on laptops, desktops and machines that tell nothing."""

from __future__ import annotations

from pathlib import Path

from facilitator.domain.hall.room import Power
from facilitator.paths import InstanceFolder
from facilitator.wire.readings import authority_until, is_wireless, power_of, read_disk


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


def test_disk_is_written_to_and_left_as_it_was(tmp_path: Path) -> None:
    disk = read_disk(tmp_path / "not" / "made" / "yet")

    assert (disk.folder, list(tmp_path.iterdir())) == (str(tmp_path), [])
    assert disk.free > 0 and disk.write_seconds is not None and 0 < disk.write_seconds < 10


def test_authority_that_cannot_be_read_has_no_end(tmp_path: Path) -> None:
    folder = InstanceFolder(tmp_path)
    before = authority_until(folder)
    folder.authority_certificate.write_text("half a certificate", "utf-8")

    assert (before, authority_until(folder)) == (None, None)
