"""backup writes one checked file, also while the evening goes on."""

from __future__ import annotations

import sqlite3
import stat
import tarfile
from contextlib import closing
from pathlib import Path

from click.testing import CliRunner

from facilitator.app import build, functions
from facilitator.cli.root import cli
from facilitator.domain.people.powers import Role
from facilitator.paths import InstanceFolder
from facilitator.services.context import SYSTEM
from facilitator.services.people.add_staff import AddStaff
from facilitator.settings import load
from tests.cli.conftest import CommandLine


def test_backup_holds_database_keys_and_files(demo: CommandLine, tmp_path: Path) -> None:
    application = build(load(demo.instance, {}))
    digest = application.files.keep(b"%PDF-")
    application.close()

    told = demo("--json", "backup", tmp_path / "usb")

    path = Path(told.json["file"])
    with tarfile.open(path) as archive:
        names = set(archive.getnames())
    assert {name for name in names if not name.startswith("files/")} == {
        "manifest.json", "community.db", "secret", "authority.key.pem", "authority.pem", "one-time.json", "demo.json",
    }  # fmt: skip
    assert f"files/{digest[:2]}/{digest}" in names
    kept = {f"files/{file.parent.name}/{file.name}" for file in InstanceFolder(demo.instance).files.glob("??/*")}
    assert {name for name in names if name.startswith("files/")} == kept
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list((tmp_path / "usb").iterdir()) == [path]


def test_backup_says_the_head_of_what_it_holds(facilitator: CommandLine, tmp_path: Path) -> None:
    head = facilitator("--json", "audit").json["head"]

    told = facilitator("--json", "backup", tmp_path / "usb")

    assert told.json["head"] == head


def test_backup_is_made_while_others_write(facilitator: CommandLine, tmp_path: Path) -> None:
    application = build(load(facilitator.instance, {}))
    with application.database.reading():
        application.door.do(SYSTEM, AddStaff("李主持", (Role.CHAIR,)))
        told = facilitator("backup", tmp_path / "usb")
    application.close()

    assert told.status == 0


def test_backup_of_a_forged_journal_is_refused_and_leaves_nothing(facilitator: CommandLine, tmp_path: Path) -> None:
    with closing(sqlite3.connect(facilitator.instance / "community.db")) as database:
        database.execute("DROP TRIGGER journal_refuses_update")
        database.execute("UPDATE journal SET body = replace(body, '管理员', '黑客')")
        database.commit()

    told = facilitator("backup", tmp_path / "usb")

    assert told.status == 1
    assert "副本里有 2 处问题" in told.err
    assert list((tmp_path / "usb").iterdir()) == []


def test_backup_of_a_database_server_says_what_to_use(facilitator: CommandLine, tmp_path: Path) -> None:
    words = ["--instance", str(facilitator.instance), "backup", str(tmp_path / "usb")]
    address = {"FACILITATOR_DATABASE_URL": "postgresql+psycopg://localhost/community"}

    ran = CliRunner().invoke(cli, words, obj=functions(), env=address)

    assert ran.exit_code == 2
    assert "pg_dump" in ran.stderr
