"""A backup file is read back byte by byte; whatever does not belong or does not match is refused."""

from __future__ import annotations

import io
import json
import re
import tarfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from facilitator.cli.backup.archive import MANIFEST, Manifest, digest_of, pack, unpack
from facilitator.cli.failures import Failure


def make(folder: Path) -> tuple[Path, Manifest]:
    (folder / "one").write_bytes(b"1")
    manifest = Manifest("五角亭社区", "2026-11-25T20:00:00+08:00", 7, "7K4M-92QX", {"a/one": digest_of(folder / "one")})
    pack(folder / "backup.tar.gz", manifest, {"a/one": folder / "one"})
    return folder / "backup.tar.gz", manifest


def forge(path: Path, files: Mapping[str, str], members: Mapping[str, bytes]) -> None:
    told = {"format": 1, "community": "", "made_at": "", "version": 1, "head": "", "files": dict(files)}
    with tarfile.open(path, "w:gz") as archive:
        for name, content in {MANIFEST: json.dumps(told).encode(), **members}.items():
            member = tarfile.TarInfo(name)
            member.size = len(content)
            archive.addfile(member, io.BytesIO(content))


def test_archive_comes_out_as_it_went_in(tmp_path: Path) -> None:
    path, manifest = make(tmp_path)

    assert unpack(path, tmp_path / "again") == manifest
    assert (tmp_path / "again" / "a" / "one").read_bytes() == b"1"


def test_archive_is_for_its_owner_only(tmp_path: Path) -> None:
    path, _manifest = make(tmp_path)

    assert path.stat().st_mode & 0o077 == 0


def test_archive_never_overwrites_another(tmp_path: Path) -> None:
    make(tmp_path)

    with pytest.raises(FileExistsError):
        make(tmp_path)


@pytest.mark.parametrize("keep", [0, 5, 20, 150, 250])
def test_archive_that_was_cut_off_is_refused(tmp_path: Path, keep: int) -> None:
    path, _manifest = make(tmp_path)
    path.write_bytes(path.read_bytes()[:keep])

    with pytest.raises(Failure, match="不完好") as refused:
        unpack(path, tmp_path / "again")
    assert not re.search("[A-Za-z]", refused.value.sentence)


def test_archive_whose_bytes_turned_is_refused(tmp_path: Path) -> None:
    path, _manifest = make(tmp_path)
    content = path.read_bytes()
    for place in range(0, len(content), 7):
        path.write_bytes(content[:place] + bytes([content[place] ^ 0x55]) + content[place + 1 :])
        try:
            unpack(path, tmp_path / f"again{place}")
        except Failure as refused:
            assert not re.search("[A-Za-z]{5}", refused.sentence.replace("manifest", "")), refused.sentence


@pytest.mark.parametrize(
    ("files", "members", "why"),
    [
        ({}, {"more": b"x"}, "多余的“more”"),
        ({"one": "0" * 64}, {"one": b"x"}, "“one”缺失或被改动"),
        ({"one": "0" * 64}, {}, "“one”缺失或被改动"),
        ({"../out": "0" * 64}, {"../out": b"x"}, "不该有的路径"),
        ({"/etc/out": "0" * 64}, {"/etc/out": b"x"}, "不该有的路径"),
    ],
)
def test_archive_that_was_made_up_is_refused(
    tmp_path: Path, files: Mapping[str, str], members: Mapping[str, bytes], why: str
) -> None:
    forge(tmp_path / "forged.tar.gz", files, members)

    with pytest.raises(Failure, match=why):
        unpack(tmp_path / "forged.tar.gz", tmp_path / "again")

    assert not (tmp_path / "out").exists()


def test_file_that_is_no_archive_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("你好", "utf-8")

    with pytest.raises(Failure, match="不完好"):
        unpack(tmp_path / "letter.txt", tmp_path / "again")
