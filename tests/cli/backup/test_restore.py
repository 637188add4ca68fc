"""restore brings back exactly what was there, and takes nothing away."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.paths import InstanceFolder
from tests.cli.conftest import CommandLine


@pytest.fixture
def backup(demo: CommandLine, tmp_path: Path) -> Path:
    return Path(demo("--json", "backup", tmp_path / "usb").json["file"])


def test_restore_into_an_empty_place_brings_everything_back(demo: CommandLine, backup: Path, tmp_path: Path) -> None:
    there = demo.in_folder(tmp_path / "elsewhere")

    told = there("--json", "restore", backup)

    assert told.status == 0
    assert there("--json", "audit").json == demo("--json", "audit").json
    assert there("--json", "demo").json == demo("--json", "demo").json
    folder, origin = InstanceFolder(there.instance), InstanceFolder(demo.instance)
    assert folder.authority_key.read_bytes() == origin.authority_key.read_bytes()
    assert folder.root.stat().st_mode & 0o077 == 0


def test_restore_refuses_to_replace_what_is_there(demo: CommandLine, backup: Path) -> None:
    demo("people", "add", "后来的人", "--role", "clerk")
    before = demo("--json", "audit").json["head"]

    told = demo("restore", backup)

    assert told.status == 2
    assert "--force" in told.err
    assert demo("--json", "audit").json["head"] == before


def test_restore_with_force_puts_the_old_instance_aside(demo: CommandLine, backup: Path) -> None:
    before = demo("--json", "audit").json["head"]
    demo("people", "add", "后来的人", "--role", "clerk")

    told = demo("--json", "restore", backup, "--force")

    assert demo("--json", "audit").json["head"] == before
    aside = demo.in_folder(Path(told.json["aside"]))
    assert "后来的人" in [person["name"] for person in aside("--json", "people", "list").json["people"]]


def test_restore_of_a_damaged_file_leaves_everything_as_it_was(demo: CommandLine, backup: Path) -> None:
    before = demo("--json", "audit").json["head"]
    content = bytearray(backup.read_bytes())
    content[len(content) // 2] ^= 1
    backup.write_bytes(content)

    told = demo("restore", backup, "--force")

    assert told.status == 1
    assert "不完好" in told.err
    assert demo("--json", "audit").json["head"] == before


def test_restore_waits_until_the_server_has_stopped(demo: CommandLine, backup: Path) -> None:
    InstanceFolder(demo.instance).heartbeat.touch()

    told = demo("restore", backup, "--force")

    assert told.status == 2
    assert "服务正在运行" in told.err


def test_restore_keeps_the_file_that_git_knows(demo: CommandLine, backup: Path, tmp_path: Path) -> None:
    checkout = demo.in_folder(tmp_path / "checkout")
    checkout.instance.mkdir()
    (checkout.instance / ".gitkeep").touch()

    told = checkout("restore", backup)

    assert told.status == 0
    assert (checkout.instance / ".gitkeep").exists()
