"""A stranger who dawdles over a request is hung up on; whoever rests between requests or holds a socket is not."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest

from facilitator.live.patient_body import BODY
from facilitator.live.patient_handler import HEAD
from tests.factories.hall import Hall
from tests.factories.served import RawLine, Served

OK = b'{"ok": true}'
GRACE = 30.0
DROP_EVERY = 0.5


@dataclass
class Dawdler:
    """Sends one letter after the other; `cut_after` seconds the server ended its line."""

    line: socket.socket
    began: float
    cut_after: float = float("inf")

    def drip(self) -> None:
        self.line.settimeout(0.05)
        try:
            self.line.sendall(b"a")
            if not self.line.recv(65536):
                self.cut_after = min(self.cut_after, time.monotonic() - self.began)
        except TimeoutError:
            return
        except OSError:
            self.cut_after = min(self.cut_after, time.monotonic() - self.began)


@dataclass
class Waited:
    """Six lines, all of which have by now been open for longer than a head may take."""

    server: Served
    over_the_line: Dawdler
    over_the_headers: Dawdler
    over_the_body: Dawdler
    over_what_nobody_reads: Dawdler
    resting: socket.socket
    first: bytes
    joined: RawLine


def opened(server: Served) -> socket.socket:
    return socket.create_connection(("127.0.0.1", server.port), timeout=60)


def answer(line: socket.socket, server: Served) -> bytes:
    """The last bytes of an answer; empty when the line has been ended."""
    line.sendall(f"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
    read = b""
    while not read.endswith(b"}") and (more := line.recv(4096)):
        read += more
    return read[-len(OK) :]


def posted(server: Served, path: str, length: str) -> bytes:
    """The head of a form whose body is still to come."""
    kind = "Content-Type: application/x-www-form-urlencoded"
    return f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n{kind}\r\n{length}\r\n\r\n".encode()


@pytest.fixture(scope="module")
def waited(server: Served, hall: Hall) -> Iterator[Waited]:
    with ExitStack() as lines:
        slow = [Dawdler(lines.enter_context(opened(server)), time.monotonic()) for _ in range(4)]
        slow[1].line.sendall(b"GET /healthz HTTP/1.1\r\nX-Long: ")
        slow[2].line.sendall(posted(server, f"/p/{hall.evening.code}/vote", "Content-Length: 200"))
        slow[3].line.sendall(posted(server, "/healthz", "Content-Length: 200"))
        resting = lines.enter_context(opened(server))
        first = answer(resting, server)
        joined = RawLine(server)
        joined.join({"code": hall.evening.code, "audience": "screen"})
        end = time.monotonic() + HEAD + GRACE
        while time.monotonic() < end and any(one.cut_after == float("inf") for one in slow):
            for one in slow:
                one.drip()
            time.sleep(DROP_EVERY)
        yield Waited(server, *slow, resting, first, joined)


def test_request_line_in_drops_is_cut(waited: Waited) -> None:
    assert HEAD - 1 <= waited.over_the_line.cut_after <= HEAD + GRACE


def test_headers_in_drops_are_cut(waited: Waited) -> None:
    assert HEAD - 1 <= waited.over_the_headers.cut_after <= HEAD + GRACE


def test_body_in_drops_is_cut(waited: Waited) -> None:
    assert BODY - 1 <= waited.over_the_body.cut_after <= BODY + GRACE


def test_body_that_nobody_reads_is_not_waited_for(waited: Waited) -> None:
    assert waited.over_what_nobody_reads.cut_after <= BODY + GRACE
    assert "Traceback" not in waited.server.lines


def test_line_that_rests_between_two_requests_is_kept(waited: Waited) -> None:
    assert (waited.first, answer(waited.resting, waited.server)) == (OK, OK)


def test_socket_is_not_measured_by_the_limit_of_its_own_handshake(waited: Waited) -> None:
    waited.joined.line.send('42/live,1["leave",{}]')
    assert waited.joined.next("43/live,1").startswith('43/live,1[{"ok":false')
