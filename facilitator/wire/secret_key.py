"""The key that signs the form cookie: made once at install, readable by this account only, never in the repository."""

from __future__ import annotations

import os
import secrets
import tempfile
from pathlib import Path

KEY_BYTES = 32
FILE_NAME = "secret"


def secret_key(instance: Path) -> bytes:
    """The instance's key, made at the first call. Two processes that start together agree on one.

    Raises ValueError when the file is too short to be a key.
    """
    path = instance / FILE_NAME
    if not path.exists():
        instance.mkdir(parents=True, exist_ok=True)
        _make(path)
    key = path.read_bytes()
    if len(key) < KEY_BYTES:
        raise ValueError(f"{path} is too short to be a key")
    return key


def _make(path: Path) -> None:
    """A link, not a rename: it fails where the other process was first."""
    descriptor, draft = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    except FileExistsError:
        return
    finally:
        os.unlink(draft)
