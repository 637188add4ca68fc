"""Files named by their SHA-256: written and synced to disk before the row that speaks of them is committed."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select

from facilitator.storage.tables.minutes import files


class Files:
    """Rows of what the file store holds."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, digest: str, size: int, media_type: str, name: str, at: datetime) -> None:
        """Record a stored file; the same bytes are recorded once."""
        if self.file(digest) is None:
            row = {"digest": digest, "size": size, "media_type": media_type, "name": name, "added_at": at}
            self._connection.execute(insert(files), row)

    def file(self, digest: str) -> Row[Any] | None:
        return self._connection.execute(select(files).where(files.c.digest == digest)).first()

    def forget(self, digest: str) -> None:
        """The row goes; whoever calls removes the bytes after the commit."""
        self._connection.execute(delete(files).where(files.c.digest == digest))

    def everything(self) -> Sequence[Row[Any]]:
        return self._connection.execute(select(files).order_by(files.c.digest)).all()


class FileStore:
    """A folder of immutable files, two levels deep by digest."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, content: bytes) -> str:
        """Write the bytes durably (file and folder synced) and return their digest. Keeping twice changes nothing."""
        digest = hashlib.sha256(content).hexdigest()
        path = self._path(digest)
        if path.exists():
            return digest
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as draft:
            draft.write(content)
            draft.flush()
            os.fsync(draft.fileno())
        os.replace(draft.name, path)
        for folder in (path.parent, self._folder):  # the folder of two digits may be as new as the file
            _sync_folder(folder)
        return digest

    def read(self, digest: str) -> bytes:
        """The bytes, checked against their name. Raises FileNotFoundError, or ValueError when the disk changed them."""
        content = self._path(digest).read_bytes()
        if hashlib.sha256(content).hexdigest() != digest:
            raise ValueError(f"{digest} does not hold what its name says")
        return content

    def forget(self, digest: str) -> None:
        """Remove the bytes of a paper that is not to be kept; forgetting twice changes nothing."""
        self._path(digest).unlink(missing_ok=True)

    def forget_everything(self) -> None:
        """After the rows are gone, all of them."""
        for each in self._folder.iterdir() if self._folder.is_dir() else ():
            shutil.rmtree(each) if each.is_dir() else each.unlink()

    def _path(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
