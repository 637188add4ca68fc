"""Three times a second: takes back seats that were revoked, shows strangers out, cuts lines that nobody reads."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any, Protocol

from facilitator.live.audiences import Audience, Audiences, Listener
from facilitator.live.gate import TICKET, Ticket
from facilitator.live.websocket import HANDLE
from facilitator.services.context import SYSTEM
from facilitator.services.people.read import LiveSeats

SEATS_EVERY = 0.3
"""Seconds: a guest's phone is a seat within one second of the desk's Enter, its own reload of the room included."""

LONGEST_QUEUE = 32
"""Rooms waiting for one phone; five a second are made at most, so this line has been stuck for six seconds."""

GONE = "gone"
"""Stands for the unit of a seat that is not there any more; no unit has this id."""

JOIN_WITHIN = 5.0
"""Seconds from the handshake to the first packet that joins a session."""


class Lines(Protocol):
    """What the usher needs of the Socket.IO server."""

    environ: Mapping[str, Mapping[str, Any]]
    eio: Any

    def disconnect(self, sid: str, namespace: str) -> Any: ...


class Usher:
    """Knows nothing of rooms: it only looks whether who sits there may still sit there."""

    def __init__(
        self,
        door: Any,
        audiences: Audiences,
        lines: Lines,
        namespace: str,
        may_stay: Callable[[Listener], bool],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._door = door
        self._audiences = audiences
        self._lines = lines
        self._namespace = namespace
        self._may_stay = may_stay
        self._seconds = seconds

    def round(self) -> None:
        for session in self._audiences.sessions():
            self._check_seats(session)
            for desk in self._audiences.of(session, Audience.DESK):
                if not self._may_stay(desk):
                    self._show_out(desk)
        self._check_lines()

    def _check_seats(self, session: str) -> None:
        """A revoked seat loses its socket; one that was given a unit joins again and learns who it is."""
        seats: Mapping[str, str | None] = self._door.ask(SYSTEM, LiveSeats(session))
        self._audiences.expect(session, seats)
        for phone in self._audiences.of(session, Audience.PHONE):
            if seats.get(phone.seat or "", GONE) != phone.unit:
                self._show_out(phone)

    def _show_out(self, listener: Listener) -> None:
        self._lines.disconnect(listener.socket, self._namespace)

    def _check_lines(self) -> None:
        for line, environ in tuple(self._lines.environ.items()):
            ticket: Ticket | None = environ.get(TICKET)
            late = ticket is not None and not ticket.joined and self._seconds() - ticket.since > JOIN_WITHIN
            if late or self._is_stuck(line):
                self._cut(environ)

    def _is_stuck(self, line: str) -> bool:
        socket = self._lines.eio.sockets.get(line)
        return socket is not None and socket.queue.qsize() > LONGEST_QUEUE

    def _cut(self, environ: Mapping[str, Any]) -> None:
        websocket = environ.get(HANDLE)
        if websocket is not None:
            websocket.cut()
