"""The backup file: a compressed tar whose first member lists every other one with its SHA-256."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import os
import tarfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import IO, Any

from facilitator.cli.failures import REFUSED, Failure
from facilitator.cli.private import OWNER_ONLY, make_folder
from facilitator.domain.words import N_

MANIFEST = "manifest.json"
DATABASE = "community.db"
FORMAT = 1
BLOCK = 2**20
CUT_OFF = N_("没有传完，或者内容已损坏")


@dataclass(frozen=True)
class Manifest:
    """`head` is the journal's code in the copied database; `files` maps names in the archive to digests."""

    community: str
    made_at: str
    version: int
    head: str
    files: Mapping[str, str]


def pack(target: Path, manifest: Manifest, sources: Mapping[str, Path]) -> None:
    """Write the archive durably, readable by this account only: it holds the community's keys."""
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(descriptor, "wb") as file:
        with tarfile.open(fileobj=file, mode="w:gz", compresslevel=6) as archive:
            _add_bytes(archive, MANIFEST, _manifest_bytes(manifest))
            for name, path in sources.items():
                archive.add(path, arcname=name, recursive=False)
        file.flush()
        os.fsync(file.fileno())


def unpack(source: Path, folder: Path) -> Manifest:
    """Write every member into an empty folder and compare its digest. Raises Failure for whatever does not hold."""
    try:
        with tarfile.open(source, mode="r:gz") as archive:
            manifest = _read_manifest(archive)
            found = {}
            for member in islice(archive, 1, None):
                if member.name not in manifest.files or not member.isreg():
                    raise _broken(N_("里面有多余的“{name}”").format(name=member.name))
                content = archive.extractfile(member)
                found[member.name] = _write(content, folder / _safe(member.name)) if content else ""
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise Failure(N_("磁盘满了，备份解不开。"), N_("请腾出空间再试。")) from error
        raise _broken(CUT_OFF) from error
    except (tarfile.TarError, zlib.error, EOFError, ValueError, KeyError, TypeError) as error:
        raise _broken(CUT_OFF) from error
    for name, digest in manifest.files.items():
        if found.get(name) != digest:
            raise _broken(N_("“{name}”缺失或被改动").format(name=name))
    return manifest


def digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read_manifest(archive: tarfile.TarFile) -> Manifest:
    first = archive.next()
    content = archive.extractfile(first) if first is not None and first.name == MANIFEST else None
    if content is None:
        raise _broken(N_("没有清单"))
    told = json.load(content)
    if told.pop("format", None) != FORMAT:
        raise _broken(N_("是别的版本做的"))
    return Manifest(**told)


def _manifest_bytes(manifest: Manifest) -> bytes:
    told: dict[str, Any] = {"format": FORMAT, **vars(manifest), "files": dict(manifest.files)}
    return json.dumps(told, ensure_ascii=False, indent=1).encode()


def _add_bytes(archive: tarfile.TarFile, name: str, content: bytes) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mode = len(content), OWNER_ONLY
    archive.addfile(member, io.BytesIO(content))


def _write(content: IO[bytes], path: Path) -> str:
    make_folder(path.parent)
    digest = hashlib.sha256()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY), "wb") as file:
        while block := content.read(BLOCK):
            digest.update(block)
            file.write(block)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


def _safe(name: str) -> PurePosixPath:
    """Never outside the folder, whatever the archive says."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts:
        raise _broken(N_("里面有不该有的路径“{name}”").format(name=name))
    return path


def _broken(why: str) -> Failure:
    return Failure(N_("备份文件不完好：{why}。").format(why=why), N_("请换一份备份。"), REFUSED)
