"""The rehearsal's clock: a small file that the server reads, so that time goes on over a restart and days can pass."""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from facilitator.wire.clock import FILE_NAME


@dataclass
class RehearsalClock:
    """now = starts_at + (machine time − machine) + shift; `machine` is epoch seconds when the rehearsal began."""

    instance: Path
    starts_at: datetime
    machine: float
    shift_seconds: float = 0

    @classmethod
    def begin(cls, instance: Path, starts_at: datetime) -> RehearsalClock:
        clock = cls(instance, starts_at, time.time())
        clock._write()
        return clock

    def now(self) -> datetime:
        return self.starts_at + timedelta(seconds=time.time() - self.machine + self.shift_seconds)

    def move_on(self, by: timedelta) -> None:
        self.shift_seconds += by.total_seconds()
        self._write()

    def set_to(self, at: datetime) -> None:
        """Also backwards, for a script that wants to know what the server makes of it."""
        self.move_on(at - self.now())

    def _write(self) -> None:
        """Replaced in one piece: the server may read at any moment."""
        told = {
            "starts_at": self.starts_at.isoformat(),
            "machine": self.machine,
            "shift_seconds": self.shift_seconds,
        }
        fresh = self.instance / f".{FILE_NAME}.new"
        fresh.write_text(json.dumps(told), encoding="utf-8")
        os.replace(fresh, self.instance / FILE_NAME)
