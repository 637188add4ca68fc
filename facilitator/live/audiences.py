"""Who is listening on this process: one record a socket, grouped by session."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum


class Audience(StrEnum):
    PHONE = "phone"
    SCREEN = "screen"
    DESK = "desk"


@dataclass(eq=False)
class Listener:
    """One socket that has joined a session. `token` is shown to the database again at every command it gives."""

    socket: str
    session: str
    audience: Audience
    token: str = ""
    bearer: bool = False
    secure: bool = False
    seat: str | None = None
    unit: str | None = None
    shown: Hashable = field(default=None)
    """The standing whose room was sent last; None until the first one."""


class Audiences:
    """Counts are lengths of what is here now, never increments: a farewell may come twice or not at all."""

    def __init__(self) -> None:
        self._by_socket: dict[str, Listener] = {}
        self._by_session: dict[str, dict[str, Listener]] = {}

    def join(self, listener: Listener) -> None:
        self._by_socket[listener.socket] = listener
        self._by_session.setdefault(listener.session, {})[listener.socket] = listener

    def leave(self, socket: str) -> Listener | None:
        """Forget a socket; None when it had never joined or has already left."""
        listener = self._by_socket.pop(socket, None)
        if listener is not None:
            room = self._by_session[listener.session]
            del room[socket]
            if not room:
                del self._by_session[listener.session]
        return listener

    def find(self, socket: str) -> Listener | None:
        return self._by_socket.get(socket)

    def sessions(self) -> frozenset[str]:
        """Sessions that anybody listens to."""
        return frozenset(self._by_session)

    def of(self, session: str, audience: Audience) -> list[Listener]:
        return [one for one in self._by_session.get(session, {}).values() if one.audience is audience]

    def everyone(self) -> Iterable[Listener]:
        return tuple(self._by_socket.values())

    def connections(self, session: str) -> dict[str, int]:
        """What the desk shows about the hall's lines."""
        return {
            "phones": len(self.of(session, Audience.PHONE)),
            "screens": len(self.of(session, Audience.SCREEN)),
        }
