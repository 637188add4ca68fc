"""Two files that are worth nothing alone, replaced together: a power cut leaves the old pair or the new."""

from __future__ import annotations

import json
import os
import tempfile
from pathlib import Path


def replace_pair(first: Path, second: Path, contents: tuple[bytes, bytes]) -> None:
    """Both texts are noted in one file before either name changes; from then on `finish_pair` can always end it."""
    _write(_note(first), json.dumps([text.decode("ascii") for text in contents]).encode())
    finish_pair(first, second)


def finish_pair(first: Path, second: Path) -> None:
    """What an interruption left half done is done; nothing where nothing was. Twice at once does no harm."""
    note = _note(first)
    try:
        contents = json.loads(note.read_bytes())
    except FileNotFoundError:
        return
    for path, text in zip((first, second), contents, strict=True):
        _write(path, text.encode("ascii"))
    note.unlink(missing_ok=True)
    _sync(note.parent)


def _note(first: Path) -> Path:
    return first.with_name(f".{first.name}.pair")


def _write(path: Path, content: bytes) -> None:
    """Under another name first, readable by this account only."""
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as draft:
        draft.write(content)
        draft.flush()
        os.fsync(draft.fileno())
    os.replace(draft.name, path)
    _sync(path.parent)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
