"""Files that only the account running the tool may read: secrets, one-time passwords, keys."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

OWNER_ONLY, OWNER_FOLDER = 0o600, 0o700


def make_folder(folder: Path) -> None:
    """The folder, and nobody else's eyes in it, even when it was there before."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(OWNER_FOLDER)


def write_private(path: Path, content: bytes) -> None:
    """Write durably under another name first: a power cut leaves the old file or the new one, never half of it."""
    draft = path.with_name(f".{path.name}.draft")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def write_private_json(path: Path, values: Mapping[str, Any]) -> None:
    write_private(path, (json.dumps(values, ensure_ascii=False, indent=2) + "\n").encode())


def read_json(path: Path) -> dict[str, Any]:
    """What the file says; nothing when it is not there."""
    if not path.exists():
        return {}
    values = json.loads(path.read_text(encoding="utf-8"))
    return values if isinstance(values, dict) else {}
