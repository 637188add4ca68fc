"""The WebSocket of one phone: bounded messages, no compression, whole writes.

The stock driver passes no limit and accepts permessage-deflate from anybody: a 389 kB frame from a stranger became
870 MB of memory. It also calls `send`, which may write half a frame into a full socket and break the stream.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import simple_websocket
from engineio.async_drivers.gevent import WebSocketWSGI
from gevent.lock import RLock

from facilitator.live.packet import LARGEST_PACKET

LARGEST_MESSAGE = LARGEST_PACKET + 16
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
        return self.app(self)

    def cut(self) -> None:
        """Drop the line without a farewell; the reader then ends by itself."""
        self.ws.connected = False
        self.ws.sock.close()
        self.ws.event.set()


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
