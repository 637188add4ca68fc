"""The WebSocket of one phone: bounded messages, no compression, whole writes.

The stock driver passes no limit and accepts permessage-deflate from anybody: a 389 kB frame from a stranger became
870 MB of memory. It also calls `send`, which may write half a frame into a full socket and break the stream.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from socket import SHUT_RDWR
from typing import Any

import simple_websocket
from engineio.async_drivers.gevent import WebSocketWSGI
from gevent.lock import RLock

from facilitator.live.packet import LARGEST_PACKET

LARGEST_MESSAGE = LARGEST_PACKET + 16
FAREWELL = 1.0
"""Seconds in which a client may answer a farewell before the line is ended."""

HANDLE = "facilitator.websocket"
"""Under this name the handshake's environ knows its socket, so that a phone that does not read can be cut off."""


class BoundedWebSocket(WebSocketWSGI):  # type: ignore[misc]  # The library has no types.
    """What Engine.IO asks of a driver, with the bounds it does not set itself."""

    def __init__(self, handler: Callable[[Any], Any], server: Any) -> None:
        super().__init__(handler, server)
        self.server_args["max_message_size"] = LARGEST_MESSAGE

    def __call__(self, environ: dict[str, Any], _start_response: Any) -> Any:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        environ[HANDLE] = self
        self.ws = simple_websocket.Server(environ, **self.server_args)
        self.ws.sock = WholeWrites(self.ws.sock)
        try:
            return self.app(self)
        finally:
            self.ws.thread.join(timeout=FAREWELL)
            self.ws.sock.hang_up()

    def cut(self) -> None:
        """Drop the line without a farewell; its reader and its writer then end by themselves."""
        self.ws.sock.hang_up()


class WholeWrites:
    """A socket whose `send` writes everything, one writer at a time."""

    def __init__(self, sock: Any) -> None:
        self._sock = sock
        self._turn = RLock()

    def send(self, frame: bytes) -> None:
        with self._turn:
            self._sock.sendall(frame)

    def recv(self, size: int) -> bytes:
        received: bytes = self._sock.recv(size)
        return received

    def close(self) -> None:
        self._sock.close()

    def hang_up(self) -> None:
        """End the connection itself: the server under us would go on reading frames as if they were requests."""
        with suppress(OSError):
            self._sock.shutdown(SHUT_RDWR)
