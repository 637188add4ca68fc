"""Tells whether a server works on an instance at this moment, by its sign of life."""

from __future__ import annotations

import time

from facilitator.paths import InstanceFolder

SILENT_AFTER = 15.0
"""Seconds; a server writes its sign every two."""


def is_running(folder: InstanceFolder) -> bool:
    """A server that was killed leaves an old sign behind; that one does not count."""
    try:
        return time.time() - folder.heartbeat.stat().st_mtime < SILENT_AFTER
    except FileNotFoundError:
        return False
