"""Keeps a stranger from filling the disk with our own log: bad packets cost a line, and only so many a minute."""

from __future__ import annotations

import logging
import time

from facilitator.live.packet import BadPacket

NAMES = ("engineio.server", "socketio.server")
LINES_A_MINUTE = 30


class Quiet(logging.Filter):
    """Drops the traceback of a bad packet (10,000 of them were 0.65 MB) and everything above the ration."""

    def __init__(self) -> None:
        super().__init__()
        self._minute = 0
        self._lines = 0

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and isinstance(record.exc_info[1], BadPacket):
            record.msg, record.args, record.exc_info = f"bad packet: {record.exc_info[1]}", (), None
        minute = int(time.monotonic() // 60)
        if minute != self._minute:
            self._minute, self._lines = minute, 0
        self._lines += 1
        return self._lines <= LINES_A_MINUTE


def quieten() -> None:
    """Once a process; a second call changes nothing."""
    for name in NAMES:
        logger = logging.getLogger(name)
        if not any(isinstance(found, Quiet) for found in logger.filters):
            logger.addFilter(Quiet())
