"""The server of a rehearsal as a child process: started, waited for, killed, and gone at the end whatever happens."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import requests

from facilitator.cli.rehearse.api import json_object, new_connection
from facilitator.cli.rehearse.faults import CannotPlay
from facilitator.cli.rehearse.instance import environment
from facilitator.domain.words import N_

START_WITHIN = 60
STOP_WITHIN = 15
GONE_WITHIN = 10
TAIL = 15
"""Lines of the log that are shown when the server does not come up."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def serving(instance: Path, port: int) -> list[str]:
    """The server itself: `serve` would only look once more whether the instance is made."""
    place = ("--instance", str(instance), "--host", "127.0.0.1", "--port", str(port))
    return [sys.executable, "-m", "facilitator.serving", *place]


def readiness(origin: str) -> dict[str, object]:
    """What /readyz tells once it is ready, else nothing."""
    try:
        response = new_connection().get(f"{origin}/readyz", timeout=5)
    except requests.RequestException:
        return {}
    return dict(json_object(response)) if response.status_code == 200 else {}


def is_rehearsing(told: dict[str, object]) -> bool:
    return told.get("ready") is True and told.get("rehearsal") is True


@dataclass
class OwnServer:
    """What `serve` becomes, with its job worker, in a process group of its own so that one signal reaches all of it."""

    instance: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.instance / "rehearsal-server.log"

    def start(self) -> None:
        """Return when it answers. Raises CannotPlay with the end of its log when it does not.

        What a killed server leaves in its scratch folder goes with the instance.
        """
        scratch = self.instance / "tmp"
        scratch.mkdir(exist_ok=True)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(  # noqa: S603 - our own command, no shell
                serving(self.instance, self.port),
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT,
                env={**environment(), "TMPDIR": str(scratch)}, start_new_session=True,
            )  # fmt: skip
        wait_until(lambda: bool(readiness(self.origin)) or self._ended(), START_WITHIN)
        told = {} if self._ended() else readiness(self.origin)
        if not told:
            raise CannotPlay(N_("服务器没有起来。"), N_("日志的最后几行：\n{tail}").format(tail=self.tail()))
        if not is_rehearsing(told):
            raise CannotPlay(N_("服务器起来了，但不在演练模式。"))

    def stop(self) -> None:
        """As an operator stops it: a polite signal first, then whatever is left of the group."""
        if self.process is None:
            return
        self._signal(signal.SIGTERM, self.process.pid)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(STOP_WITHIN)
        self.kill()

    def kill(self) -> None:
        """As a power cut stops it: the whole group at once, no chance to tidy up."""
        if self.process is None:
            return
        self._signal(signal.SIGKILL, -self.process.pid)
        self.process.wait()
        self.process = None

    def tail(self) -> str:
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines() if self.log.exists() else []
        return "\n".join(lines[-TAIL:]) or N_("（日志是空的）")

    def _ended(self) -> bool:
        return self.process is None or self.process.poll() is not None

    @staticmethod
    def _signal(number: signal.Signals, target: int) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(target, number)


def clear_away(folder: Path) -> None:
    """Nothing of it stays, though a worker of the killed server may still write a last file while it is dying."""

    def gone() -> bool:
        shutil.rmtree(folder, ignore_errors=True)
        return not folder.exists()

    wait_until(gone, GONE_WITHIN)


def wait_until(done: Callable[[], bool], seconds: float, pause: float = 0.1) -> bool:
    """Ask again and again until it is so, at most that long."""
    deadline = time.monotonic() + seconds
    while not done():
        if time.monotonic() > deadline:
            return False
        time.sleep(pause)
    return True
