"""Sticks and disks that are plugged in: places that a backup can go to, with the room that is left."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MOUNTS = Path("/proc/self/mounts")
OUTSIDE = ("/media/", "/run/media/", "/mnt/")
"""Where desktops and administrators put what is plugged in."""
_ESCAPED = re.compile(r"\\([0-7]{3})")
"""A space in a name stands there as \\040."""


@dataclass(frozen=True)
class Stick:
    """`free` in bytes."""

    path: str
    free: int


def sticks(mounts: Path = MOUNTS, outside: tuple[str, ...] = OUTSIDE) -> tuple[Stick, ...]:
    """Those that can be written to, the roomiest first; none where the system does not tell."""
    try:
        lines = mounts.read_text("utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ()
    return tuple(sorted(_found(lines, outside), key=lambda stick: -stick.free))


def _found(lines: list[str], outside: tuple[str, ...]) -> Iterator[Stick]:
    for line in lines:
        path = _ESCAPED.sub(lambda sign: chr(int(sign[1], 8)), line.split(" ")[1]) if " " in line else ""
        if not path.startswith(outside) or not _is_written(path) or not os.access(path, os.W_OK):
            continue
        try:
            yield Stick(path, shutil.disk_usage(path).free)
        except OSError:
            continue  # Pulled out while it was being listed.


def _is_written(path: str) -> bool:
    """A name in another encoding than the system's could not be shown, nor typed back."""
    return not any("\udc80" <= letter <= "\udcff" for letter in path)
