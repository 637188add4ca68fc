"""A sign of life in the instance folder: rewritten every few seconds, removed by a clean stop.

A sign that is found at the start says that the server before ended without a farewell, and about when.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from facilitator.services.ports import Clock

EVERY = 2.0
"""Seconds; the end of an interruption's beginning is known this well when nothing was written meanwhile."""


class Heartbeat:
    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock

    def was_interrupted(self) -> bool:
        return self._path.exists()

    def last_sign(self) -> datetime | None:
        """When the server before was last known to live; None where a power cut left half a file."""
        try:
            moment = datetime.fromisoformat(self._path.read_text(encoding="ascii").strip())
        except (OSError, ValueError):
            return None
        return moment if moment.tzinfo is not None else None

    def beat(self) -> None:
        """Replace the file in one piece. Not synced to disk: the journal's last row is the better witness anyway."""
        draft = self._path.with_name(f".{self._path.name}.draft")
        draft.write_text(self._clock.now().isoformat(), encoding="ascii")
        os.replace(draft, self._path)

    def stop(self) -> None:
        """A clean stop leaves nothing behind."""
        self._path.unlink(missing_ok=True)
