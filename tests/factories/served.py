"""The real server over a prepared community, as a process of its own on a free port of this machine."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import requests
import socketio
import websocket

from facilitator.app import make_authority
from facilitator.paths import CHECKOUT, InstanceFolder
from facilitator.storage.migrating import upgrade
from facilitator.wire.secret_key import secret_key
from tests.factories.world import World, open_world

START_WITHIN = 90.0
PATIENCE = 40.0
"""Seconds; what is waited for comes at once, except where others work on the machine."""


@dataclass
class Served:
    """`lines` is what the server printed; `kill` is a power cut, `stop` is an operator."""

    folder: Path
    port: int
    host: str = "127.0.0.1"
    process: subprocess.Popen[bytes] = field(init=False)

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def lines(self) -> str:
        return (self.folder / "server.log").read_text("utf-8")

    def start(self) -> None:
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                serving_command(self.folder, self.port, self.host),
                cwd=CHECKOUT,
                env={**os.environ, "FACILITATOR_REHEARSAL": "1", "PYTHONIOENCODING": "utf-8"},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        ready = wait_until(lambda: self.process.poll() is not None or self._answers(), START_WITHIN)
        assert ready and self.process.poll() is None, self.lines

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE)

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(PATIENCE)

    def _answers(self) -> bool:
        with suppress(requests.RequestException):
            return requests.get(f"{self.origin}/readyz", timeout=10).status_code == 200
        return False


def serving_command(folder: Path, port: int, host: str = "127.0.0.1") -> list[str]:
    arguments = ("--instance", str(folder), "--host", host, "--port", str(port))
    return [sys.executable, "-m", "facilitator.serving", *arguments]


@contextmanager
def prepared(folder: Path) -> Iterator[World]:
    """A community in a folder that a server can open afterwards; its rehearsal goes on where the hand clock stood."""
    upgrade(f"sqlite:///{folder / 'community.db'}")
    secret_key(folder)
    with open_world(folder) as world:
        names = InstanceFolder(folder)
        key, certificate = make_authority(world.settings)
        names.authority_key.write_bytes(key)
        names.authority_certificate.write_bytes(certificate)
        yield world
        told = {"starts_at": world.clock.now().isoformat(), "machine": time.time(), "shift_seconds": 0}
    (folder / "rehearsal.json").write_text(json.dumps(told), "utf-8")


@contextmanager
def served(folder: Path, host: str = "127.0.0.1") -> Iterator[Served]:
    """`host` is what the server listens to; the tests themselves always come from this machine."""
    server = Served(folder, free_port(), host)
    try:
        server.start()  # One that never answers is ended like any other.
        yield server
    finally:
        server.kill()


@dataclass
class Client:
    """One real Socket.IO client and every room it was sent."""

    origin: str
    auth: dict[str, Any] | None = None
    headers: dict[str, str] = field(default_factory=dict)
    query: str = ""
    rooms: list[dict[str, Any]] = field(default_factory=list)
    refusals: list[Any] = field(default_factory=list)
    line: Any = None

    def connect(self) -> Client:
        self.line = socketio.Client(reconnection=False, handle_sigint=False)
        self.line.on("room", self.rooms.append, namespace="/live")
        self.line.on("connect_error", self.refusals.append, namespace="/live")
        address = f"{self.origin}?{self.query}" if self.query else self.origin
        self.line.connect(
            address,
            auth=self.auth,
            headers=self.headers,
            transports=["websocket"],
            namespaces=["/live"],
            wait_timeout=int(PATIENCE),
        )
        return self

    def call(self, event: str, payload: Any) -> Any:
        return self.line.call(event, payload, namespace="/live", timeout=PATIENCE)

    def room_where(self, holds: Callable[[dict[str, Any]], bool], seconds: float = PATIENCE) -> dict[str, Any]:
        """The newest room for which this holds, waited for."""
        wait_until(lambda: any(holds(room) for room in self.rooms), seconds)
        return next(room for room in reversed(self.rooms) if holds(room))

    def hang_up(self) -> None:
        """The library waits three seconds for a farewell that its own reader has taken; nobody else needs to."""
        threading.Thread(target=self.line.disconnect, daemon=True).start()


class RawLine:
    """A WebSocket without a library's manners: whatever bytes a test wants."""

    def __init__(self, server: Served, headers: dict[str, str] | None = None, options: str = "") -> None:
        """Raises websocket.WebSocketBadStatusException when the handshake is refused."""
        told = {"Origin": server.origin, **(headers or {})}
        self.line = websocket.create_connection(
            f"ws://127.0.0.1:{server.port}/socket.io/?EIO=4&transport=websocket{options}",
            header=[f"{name}: {value}" for name, value in told.items() if name not in ("Origin", "Host")],
            origin=told["Origin"],
            host=told.get("Host"),
            timeout=PATIENCE,
        )
        self.opening = self.line.recv()

    def join(self, auth: dict[str, Any]) -> str:
        """Say who one is; the server's first answer to it."""
        self.line.send(f"40/live,{json.dumps(auth)}")
        return self.next("4")

    def next(self, start: str) -> str:
        """The next packet that begins like this; pings are answered in between."""
        while not (packet := str(self.line.recv())).startswith(start):
            if packet == "2":
                self.line.send("3")
        return packet


def wait_until(holds: Callable[[], bool], seconds: float = PATIENCE) -> bool:
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


__all__ = ["Client", "RawLine", "Served", "free_port", "prepared", "served", "serving_command", "wait_until"]
