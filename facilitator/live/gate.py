"""In front of the sockets: the right host, the right origin, and not too many strangers from one address.

It stands in WSGI, because Engine.IO opens its socket before any handler of ours is asked.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any

Environ = dict[str, Any]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

PATH = "/socket.io/"
TICKET = "facilitator.ticket"

STRANGERS = 400
"""Sockets of one address that have not yet shown a seat. A hall behind one address comes in within seconds."""

STRANGERS_HERE = 8_000
"""The same from this machine: rehearsals and measurements."""


@dataclass(eq=False)
class Ticket:
    """One socket at the gate; `joined` once it is in a session, `known` once it has shown a seat or a log-in."""

    address: str
    since: float
    joined: bool = False
    known: bool = False


class Strangers:
    """Counts the sockets of each address that nobody has recognised; a seat, a cookie or a token frees the place."""

    def __init__(self) -> None:
        self._waiting: Counter[str] = Counter()

    def admit(self, address: str) -> Ticket | None:
        most = STRANGERS_HERE if _is_here(address) else STRANGERS
        if self._waiting[address] >= most:
            return None
        self._waiting[address] += 1
        return Ticket(address, time.monotonic())

    def recognise(self, ticket: Ticket) -> None:
        """May be called twice; the place is freed once."""
        if not ticket.known:
            ticket.known = True
            self._waiting[ticket.address] -= 1
            if not self._waiting[ticket.address]:
                del self._waiting[ticket.address]


class Gate:
    """WSGI around the socket server; everything that is not a handshake passes untouched."""

    def __init__(
        self,
        inside: Application,
        strangers: Strangers,
        allowed_host: Callable[[str], bool],
        allowed_origin: Callable[[str, Environ], bool],
    ) -> None:
        self._inside = inside
        self._strangers = strangers
        self._allowed_host = allowed_host
        self._allowed_origin = allowed_origin

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        if not environ.get("PATH_INFO", "").startswith(PATH):
            return self._inside(environ, start_response)
        if not self._is_ours(environ):
            return _refuse(start_response, "403 Forbidden")
        ticket = self._strangers.admit(environ.get("REMOTE_ADDR", ""))
        if ticket is None:
            return _refuse(start_response, "429 Too Many Requests")
        environ[TICKET] = ticket
        try:
            return self._inside(environ, start_response)
        finally:
            self._strangers.recognise(ticket)

    def _is_ours(self, environ: Environ) -> bool:
        """A browser always names the page's origin; a program need not, and then has no cookies to misuse either."""
        origin = environ.get("HTTP_ORIGIN")
        if not self._allowed_host(environ.get("HTTP_HOST", "")):
            return False
        return origin is None or self._allowed_origin(origin, environ)


def _refuse(start_response: StartResponse, status: str) -> list[bytes]:
    start_response(status, [("Content-Type", "text/plain; charset=utf-8"), ("Connection", "close")])
    return ["不能从这里连接。".encode()]


def _is_here(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
