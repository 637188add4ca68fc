"""The worker as a child of the server: started with a pipe, started again when it dies, gone when the pipe closes."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time
from pathlib import Path

from facilitator.settings import Settings

AGAIN_AFTER = 1.0
AT_MOST_AFTER = 30.0
"""Seconds until a worker that died is started again; twice as long each time it dies at once."""

LIVED = 10.0
FAREWELL = 5.0
"""Seconds that a worker has to put down what it holds; its job is still wanted at the next start."""


class WorkerChild:
    """`keep` blocks its caller, which in the server is a greenlet of its own."""

    def __init__(self, settings: Settings) -> None:
        self._command = worker_command(settings.instance)
        self._child: subprocess.Popen[bytes] | None = None
        self._stopping = False

    def keep(self) -> None:
        pause = AGAIN_AFTER
        while not self._stopping:
            began = time.monotonic()
            self._child = subprocess.Popen(self._command, stdin=subprocess.PIPE)  # noqa: S603 - our own command
            self._child.wait()
            pause = AGAIN_AFTER if time.monotonic() - began > LIVED else min(2 * pause, AT_MOST_AFTER)
            if not self._stopping:
                time.sleep(pause)

    def stop(self) -> None:
        self._stopping = True
        if self._child is None or self._child.stdin is None:
            return
        self._child.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._child.wait(FAREWELL)
        self._child.kill()


def worker_command(instance: Path) -> list[str]:
    return [sys.executable, "-m", "facilitator", "--instance", str(instance), "worker"]
