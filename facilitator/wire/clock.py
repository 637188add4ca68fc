"""The clocks: the machine's, and a rehearsal's that runs from the evening's own start and can be moved on."""

from __future__ import annotations

import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

FILE_NAME = "rehearsal.json"


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(UTC)


class RehearsalClock:
    """now = starts_at + (machine time − machine) + shift, as the instance's file says at this moment.

    The file is replaced in one piece by whoever leads the rehearsal; it is read again when it has changed. Without a
    file the machine's time counts.
    """

    def __init__(self, instance: Path) -> None:
        self._path = instance / FILE_NAME
        self._read_at = 0
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        self._look()
        return datetime.now(UTC) + self._ahead

    def _look(self) -> None:
        try:
            changed_at = self._path.stat().st_mtime_ns
        except FileNotFoundError:
            return
        if changed_at != self._read_at:
            told = json.loads(self._path.read_text(encoding="utf-8"))
            elapsed = time.time() - told["machine"]
            starts_at = datetime.fromisoformat(told["starts_at"])
            now = starts_at + timedelta(seconds=elapsed + told["shift_seconds"])
            self._ahead, self._read_at = now - datetime.now(UTC), changed_at
