"""Files are named by what they hold: kept once, read back checked, synced before anybody speaks of them."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from facilitator.storage.engine import Database
from facilitator.storage.files import FileStore
from tests.factories.rows import NOON, after

PAPER = "会议纪要".encode() * 1000


@pytest.fixture
def files(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "files")


def stored(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_kept_bytes_are_read_back_by_their_digest(files: FileStore) -> None:
    digest = files.keep(PAPER)

    assert digest == hashlib.sha256(PAPER).hexdigest()
    assert files.read(digest) == PAPER


def test_keeping_twice_keeps_one_file_and_no_draft(files: FileStore, tmp_path: Path) -> None:
    digest = files.keep(PAPER)
    (before,) = stored(tmp_path)
    written_at = before.stat().st_mtime_ns

    assert files.keep(PAPER) == digest
    assert stored(tmp_path) == [before]
    assert before.stat().st_mtime_ns == written_at


@pytest.mark.parametrize("harm", [PAPER[:-1], PAPER + b"\n", b"", PAPER[:100] + b"\0" + PAPER[101:]])
def test_changed_file_is_not_read(files: FileStore, tmp_path: Path, harm: bytes) -> None:
    digest = files.keep(PAPER)
    stored(tmp_path)[0].write_bytes(harm)

    with pytest.raises(ValueError, match=digest):
        files.read(digest)


def test_file_that_was_never_kept_is_not_found(files: FileStore) -> None:
    with pytest.raises(FileNotFoundError):
        files.read("a" * 64)


def test_bytes_are_on_the_disk_before_the_name_is_known(
    files: FileStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The order is what survives a power cut: sync the bytes, rename, sync the folders that hold the name."""
    steps: list[str] = []
    sync, rename = os.fsync, os.replace

    def syncing(descriptor: int) -> None:
        steps.append("folder" if os.path.isdir(f"/proc/self/fd/{descriptor}") else "bytes")
        sync(descriptor)

    def renaming(source: str, target: Path) -> None:
        steps.append("name")
        rename(source, target)

    monkeypatch.setattr(os, "fsync", syncing)
    monkeypatch.setattr(os, "replace", renaming)

    files.keep(PAPER)

    assert steps == ["bytes", "name", "folder", "folder"]


def test_row_of_a_file_is_written_once(database: Database) -> None:
    with database.writing() as store:
        store.files.add("b" * 64, 7, "application/pdf", "一.pdf", NOON)
        store.files.add("a" * 64, 9, "application/pdf", "二.pdf", NOON)
        store.files.add("b" * 64, 7, "application/pdf", "三.pdf", after(minutes=1))

    with database.reading() as store:
        assert [(row.digest[0], row.name, row.size) for row in store.files.everything()] == [
            ("a", "二.pdf", 9),
            ("b", "一.pdf", 7),
        ]
