"""The port that the server of an instance was last started on: what the command line prints must lead to it."""

from __future__ import annotations

from contextlib import suppress

from facilitator.paths import InstanceFolder

PORT = 8123
"""Where nobody says otherwise."""
HIGHEST = 65535


def remember_port(folder: InstanceFolder, port: int) -> None:
    """A server that cannot write it down works all the same."""
    with suppress(OSError):
        folder.port.write_text(f"{port}\n", "ascii")


def last_port(folder: InstanceFolder) -> int:
    """`PORT` where no server has been started yet, or the file holds no port."""
    with suppress(OSError, ValueError):
        port = int(folder.port.read_text("ascii"))
        if 0 < port <= HIGHEST:
            return port
    return PORT
