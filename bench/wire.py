"""A phone as bytes: the smallest client that can join, vote and listen, so that what is measured is the server."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Hear = Callable[[dict[str, Any], float], None]


@dataclass
class Phone:
    """`hear` is called with every room and the moment it arrived."""

    port: int
    auth: dict[str, Any]
    hear: Hear = lambda _room, _at: None
    answers: dict[int, asyncio.Future[dict[str, Any]]] = field(default_factory=dict)
    _reader: asyncio.StreamReader = field(init=False)
    _writer: asyncio.StreamWriter = field(init=False)

    async def connect(self) -> None:
        """Handshake, join, first room. Raises ConnectionError when any of them is refused."""
        self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self.port)
        key = base64.b64encode(os.urandom(16)).decode()
        self._writer.write(
            f"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
            f"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Key: {key}\r\nOrigin: http://127.0.0.1:{self.port}\r\n\r\n".encode()
        )
        head = await self._reader.readuntil(b"\r\n\r\n")
        if b" 101 " not in head:
            raise ConnectionError(head.decode(errors="replace"))
        await self._packet()
        self._send("40/live," + json.dumps(self.auth))
        answer = await self._packet()
        if not answer.startswith("40/live,"):
            raise ConnectionError(answer)

    async def listen(self) -> None:
        """Hear rooms and answers until the line ends."""
        while True:
            packet = await self._packet()
            if packet == "2":
                self._send("3")
            elif packet.startswith("42/live,"):
                self.hear(json.loads(packet[8:])[1], time.perf_counter())
            elif packet.startswith("43/live,"):
                number, _, answer = packet[8:].partition("[")
                self.answers.pop(int(number)).set_result(json.loads("[" + answer)[0])

    async def call(self, event: str, payload: dict[str, Any], number: int = 1) -> dict[str, Any]:
        self.answers[number] = asyncio.get_running_loop().create_future()
        self._send(f"42/live,{number}" + json.dumps([event, payload]))
        return await self.answers[number]

    async def knock(self) -> None:
        """What the page asks while its line is gone. Raises ConnectionError when it is not answered."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(f"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nConnection: close\r\n\r\n".encode())
        answer = await reader.read()
        writer.close()
        if b" 200 " not in answer[:20]:
            raise ConnectionError(answer[:80].decode(errors="replace"))

    def hang_up(self) -> None:
        self._writer.close()

    def _send(self, text: str) -> None:
        data, mask = text.encode(), os.urandom(4)
        length = bytes([0x80 | len(data)]) if len(data) < 126 else bytes([0x80 | 126]) + len(data).to_bytes(2, "big")
        masked = bytes(byte ^ mask[place & 3] for place, byte in enumerate(data))
        self._writer.write(b"\x81" + length + mask + masked)

    async def _packet(self) -> str:
        first, second = await self._reader.readexactly(2)
        length = second & 127
        if length > 125:
            length = int.from_bytes(await self._reader.readexactly(2 if length == 126 else 8), "big")
        data = await self._reader.readexactly(length)
        if first & 15 == 8:
            raise ConnectionError("the server hung up")
        return data.decode()
