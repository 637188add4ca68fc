"""The worker process: one native thread that takes jobs from the queue until it is stopped or its parent is gone."""

from __future__ import annotations

import os
import signal
import stat
import sys
import threading
from collections.abc import Callable
from typing import Any

from facilitator.jobs.queue import declare_task

NICE = 5
FIRST_PAUSE = 0.05
LONGEST_PAUSE = 0.5
"""Seconds between two looks into an empty queue: a secretary waits for the minutes at the desk."""


def serve_queue(queue: Any, do: Callable[[str], None]) -> None:
    """Work until a signal comes."""
    declare_task(queue, do)
    consumer = queue.create_consumer(
        workers=1, periodic=False, initial_delay=FIRST_PAUSE, max_delay=LONGEST_PAUSE, backoff=1.3
    )
    consumer.run()


def yield_to_the_hall() -> None:
    """Where both want the same core, a vote comes before a paper."""
    if hasattr(os, "nice"):
        os.nice(NICE)


def follow_parent() -> None:
    """End when the pipe on standard input closes; call it before anything slow. Without a pipe there is no parent."""
    if stat.S_ISFIFO(os.fstat(sys.stdin.fileno()).st_mode):
        threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()


def _end_with_parent() -> None:
    """A killed parent says no farewell, but its end of the pipe closes."""
    while os.read(sys.stdin.fileno(), 1024):
        continue
    os.kill(os.getpid(), signal.SIGTERM)
