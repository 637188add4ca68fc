"""What a stranger can do to the server with bytes alone: nothing that another phone would notice."""

from __future__ import annotations

import socket
import time
from contextlib import suppress

import psutil
import pytest
import websocket

from tests.factories.hall import Hall
from tests.factories.served import PATIENCE, RawLine, Served, wait_until

MEGABYTE = 1_000_000


def is_cut(line: RawLine, seconds: float = PATIENCE) -> bool:
    """The server has ended the connection."""
    line.line.settimeout(seconds)
    try:
        while True:
            frame = line.line.recv_frame()
            if frame.opcode == websocket.ABNF.OPCODE_CLOSE:
                return True
    except websocket.WebSocketTimeoutException:
        return False
    except (websocket.WebSocketException, OSError):
        return True


def test_compression_is_not_taken_up(server: Served) -> None:
    offered = {"Sec-WebSocket-Extensions": "permessage-deflate; client_max_window_bits"}

    line = RawLine(server, offered)

    assert "sec-websocket-extensions" not in line.line.headers


@pytest.mark.parametrize("opcode", [websocket.ABNF.OPCODE_TEXT, websocket.ABNF.OPCODE_BINARY])
def test_long_message_is_cut_before_it_is_read(server: Served, opcode: int) -> None:
    process = psutil.Process(server.process.pid)
    before, line = process.memory_info().rss, RawLine(server)

    with suppress(OSError, websocket.WebSocketException):
        line.line.send(b"4" * (64 * MEGABYTE), opcode)

    assert is_cut(line)
    assert process.memory_info().rss - before < 16 * MEGABYTE


def test_endless_fragments_are_cut(server: Served) -> None:
    line = RawLine(server)

    with suppress(OSError, websocket.WebSocketException):
        for number in range(200):
            fragment = websocket.ABNF(0, 0, 0, 0, 1 if number == 0 else 0, 1, "4" * 1000)
            line.line.send_frame(fragment)

    assert is_cut(line)


def test_packets_that_no_page_sends_are_ignored(server: Served, hall: Hall) -> None:
    line = RawLine(server)
    line.join({"seat": hall.seats[7]})

    for packet in ('42/live,["disconnect"]', '42/live,["connect",{}]', '451-/live,["vote",{"_placeholder":true}]'):
        line.line.send(packet)
    line.line.send_binary(b"attachment")
    line.line.send('42/live,1["vote",{}]')

    assert '"malformed"' in line.next("43/live,1")


def test_line_ends_with_its_client(server: Served) -> None:
    lines = [RawLine(server) for _ in range(20)]
    ends = {line.line.sock.getsockname()[1] for line in lines}

    def held() -> int:
        """How many of these lines the server still holds; other tests' lines may come and go beside them."""
        connections = psutil.Process(server.process.pid).net_connections()
        return sum(bool(connection.raddr) and connection.raddr.port in ends for connection in connections)

    assert wait_until(lambda: held() == 20)

    for number, line in enumerate(lines):
        if number % 2:
            line.line.close()
        else:
            line.line.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\\x01\\0\\0\\0\\0\\0\\0\\0")
            line.line.sock.close()

    assert wait_until(lambda: held() == 0)


def test_line_that_never_joins_is_shown_out(server: Served) -> None:
    began, line = time.monotonic(), RawLine(server)

    assert is_cut(line)
    assert time.monotonic() - began > 4
