"""Who is listening on this process: one record a socket, grouped by session."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from facilitator.live.absences import Absences
from facilitator.live.connections import Connections, Line

DESK_PLACES = ("desk", "remote", "papers")
"""The windows of the staff: the console, the chair's remote, the tellers' page."""


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
    place: str = ""
    """Which of the staff's windows it is; empty for phones and walls."""
    number: int | None = None
    """What a guest's phone shows for the check-in desk."""
    shown: Hashable = field(default=None)
    """The standing whose room was sent last; None until the first one."""


class Audiences:
    """Counts are lengths of what is here now, never increments: a farewell may come twice or not at all."""

    def __init__(self, absences: Absences | None = None) -> None:
        self.absences = absences or Absences()
        self._by_socket: dict[str, Listener] = {}
        self._by_session: dict[str, dict[str, Listener]] = {}

    def join(self, listener: Listener) -> None:
        if listener.socket not in self._by_socket:
            self._find(listener)
        self._by_socket[listener.socket] = listener
        self._by_session.setdefault(listener.session, {})[listener.socket] = listener

    def leave(self, socket: str) -> Listener | None:
        """Forget a socket, and miss it; None when it had never joined or has already left."""
        listener = self._by_socket.pop(socket, None)
        if listener is not None:
            room = self._by_session[listener.session]
            del room[socket]
            if not room:
                del self._by_session[listener.session]
            self._miss(listener)
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

    def connections(self, session: str) -> Connections:
        """What the desk shows about the hall's lines."""
        phones, desks = self.of(session, Audience.PHONE), self.of(session, Audience.DESK)
        places = [desk.place for desk in desks]
        return Connections(
            phones=Line(len(phones), self.absences.phones(session)),
            screens=Line(len(self.of(session, Audience.SCREEN)), self.absences.windows(session, "screen")),
            remotes=Line(places.count("remote"), self.absences.windows(session, "remote")),
            tellers=Line(places.count("papers"), self.absences.windows(session, "papers")),
            guests=sum(phone.unit is None for phone in phones),
            numbers=frozenset(phone.number for phone in phones if phone.number is not None),
            unreached=self.absences.unreached(session),
        )

    def expect(self, session: str, seats: Mapping[str, str | None]) -> None:
        """`seats`: every phone that may listen, with its unit. Whose unit is not connected is waited for."""
        here = {phone.unit for phone in self.of(session, Audience.PHONE)}
        waited_for = {unit for unit in seats.values() if unit is not None and unit not in here}
        self.absences.expect(session, waited_for, seats)

    def _find(self, listener: Listener) -> None:
        if listener.audience is Audience.PHONE:
            self.absences.find_phone(listener.session, listener.seat or "")
        else:
            self.absences.find_window(listener.session, _window(listener))

    def _miss(self, listener: Listener) -> None:
        if listener.audience is not Audience.PHONE:
            self.absences.lose_window(listener.session, _window(listener))
        elif not any(phone.seat == listener.seat for phone in self.of(listener.session, Audience.PHONE)):
            self.absences.lose_phone(listener.session, listener.seat or "")


def _window(listener: Listener) -> str:
    return listener.place or listener.audience.value
