"""The residents of a practised evening: a process of its own that speaks to this server as phones and tellers do."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from facilitator.practising.cast import Cast

FAREWELL = 2.0
"""Seconds; nothing that it holds is needed."""


class Company:
    """It ends when its standard input closes, so that it never outlives a server that was killed."""

    def __init__(self, folder: Path, origin: str, cast: Cast, pace: float) -> None:
        command = [sys.executable, "-m", "facilitator", "--instance", str(folder), "practise"]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("FACILITATOR_")}
        self._child = subprocess.Popen(  # noqa: S603 - our own command, no shell
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            text=True, encoding="utf-8", env={**environment, "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip
        self.told: Mapping[str, Any] = {}
        self._stdin, self._stdout = self._pipes()
        self._stdin.write(json.dumps({"origin": origin, "pace": pace, **asdict(cast)}) + "\n")
        self._stdin.flush()

    def listen(self) -> None:
        """Blocks its caller, a greenlet of its own, until the company has gone home."""
        for line in self._stdout:
            with contextlib.suppress(ValueError):
                self.told = json.loads(line)

    def send_home(self) -> None:
        with contextlib.suppress(OSError):
            self._stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._child.wait(FAREWELL)
        self._child.kill()
        self._child.wait()

    def _pipes(self) -> tuple[IO[str], IO[str]]:
        if self._child.stdin is None or self._child.stdout is None:
            raise RuntimeError("the company was started without its pipes")
        return self._child.stdin, self._child.stdout
