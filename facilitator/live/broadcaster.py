"""Sends each audience its whole view of the room: at most five times a second, encoded once an audience.

State travels, not changes: a lost, late or repeated room does no harm, because clients keep the newest version.
Phones hear a change of state at once and mere figures every few seconds; projector and desk hear everything.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from facilitator.domain.errors import NotFound
from facilitator.live.audiences import Audience, Audiences, Listener
from facilitator.live.connections import Connections
from facilitator.live.figures import without_figures
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.room import Rooms, RoomVersion

SHORTEST_PAUSE = 0.2
"""Seconds between two views of the same session."""

FIGURES_EVERY = 3.0
"""Seconds between two rooms for a phone when nothing but figures has moved."""

AFTER_FAILURE = 1.0

log = logging.getLogger(__name__)

Room = Mapping[str, Any]
Send = Callable[[Room, list[str]], None]


class Asks(Protocol):
    """The half of the door that answers."""

    def ask(self, actor: Any, question: object) -> Any: ...


@dataclass
class Showing:
    """What a session's audiences were last shown."""

    rooms: Any = None
    built_at: float = float("-inf")
    wide_version: int = -1
    connections: Connections | None = None
    phone_version: int = -1
    phones_at: float = float("-inf")
    steady: dict[Hashable, dict[str, Any]] = field(default_factory=dict)


class Broadcaster:
    """`wake` and `welcome` are cheap and may be called from any greenlet; `turn` by the one loop in pulse.py."""

    def __init__(
        self, door: Asks, audiences: Audiences, send: Send, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._door = door
        self._audiences = audiences
        self._send = send
        self._seconds = seconds
        self._changed: set[str] = set()
        self._perhaps: set[str] = set()
        self._arrived: set[str] = set()
        self._showings: dict[str, Showing] = {}
        self.on_wake: Callable[[], None] = lambda: None

    def wake(self, sessions: Iterable[str]) -> None:
        """These sessions have changed."""
        self._changed.update(sessions)
        self.on_wake()

    def welcome(self, session: str) -> None:
        """Somebody has joined and has seen nothing yet."""
        self._arrived.add(session)
        self.on_wake()

    def suspect(self) -> None:
        """Another process has committed something; nobody knows what."""
        self._perhaps.update(self._audiences.sessions())

    def turn(self) -> float:
        """Show every session that has something new to somebody; returns how many seconds the next turn may wait.

        A session that cannot be drawn is tried again a second later and does not stop the others.
        """
        watched, now = self._audiences.sessions(), self._seconds()
        for gone in self._showings.keys() - watched:
            del self._showings[gone]
        self._changed &= watched
        for session in watched:
            showing = self._showings.setdefault(session, Showing())
            try:
                self._show(session, showing, now)
            except NotFound:
                self._let_go(session, showing)
            except Exception:
                showing.built_at = now + AFTER_FAILURE
                self._changed.add(session)
                log.exception("会议 %s 的画面没有送出", session)
        return min((self._showings[session].built_at + SHORTEST_PAUSE - now for session in self._changed), default=1.0)

    def _let_go(self, session: str, showing: Showing) -> None:
        """The session is gone with the demo it was part of: whoever still looks at it is left as they are."""
        self._changed.discard(session)
        self._arrived.discard(session)
        showing.connections = self._audiences.connections(session)

    def _show(self, session: str, showing: Showing, now: float) -> None:
        arrived = session in self._arrived
        waiting = showing.phone_version < showing.wide_version and now - showing.phones_at >= FIGURES_EVERY
        lines = self._audiences.connections(session) != showing.connections
        news = session in self._changed or self._has_moved(session, showing)
        if not (news or arrived or waiting or lines):
            return
        if now - showing.built_at >= SHORTEST_PAUSE:
            self._changed.discard(session)  # What comes while the room is drawn belongs to the next drawing.
            showing.rooms = self._door.ask(SYSTEM, Rooms(session))
            showing.built_at = now
            self._show_wide(session, showing)
        elif news:
            self._changed.add(session)
        if showing.rooms is not None and (arrived or showing.built_at == now):
            self._arrived.discard(session)
            self._show_newcomers(session, showing)
            self._show_phones(session, showing, now)

    def _has_moved(self, session: str, showing: Showing) -> bool:
        if session not in self._perhaps:
            return False
        self._perhaps.discard(session)
        return bool(showing.rooms is None or self._door.ask(SYSTEM, RoomVersion(session)) != showing.rooms.version)

    def _show_wide(self, session: str, showing: Showing) -> None:
        """Projector and desk: everything that is new, at once."""
        rooms, connections = showing.rooms, self._audiences.connections(session)
        new = rooms.version != showing.wide_version
        desk_new = new or connections != showing.connections
        showing.wide_version, showing.connections = rooms.version, connections
        if new:
            self._deliver(rooms.screen, self._audiences.of(session, Audience.SCREEN))
        if desk_new:
            self._deliver(self._at_desk(showing), self._audiences.of(session, Audience.DESK))

    def _at_desk(self, showing: Showing) -> Room:
        if showing.connections is None:
            return showing.rooms.desk  # type: ignore[no-any-return]
        waiting = [unit for unit, one in showing.rooms.standing_of.items() if one.here and one.mine != "cast"]
        told = showing.connections.told(self._audiences.absences.now(), waiting)
        return {**showing.rooms.desk, "connections": told}

    def _show_newcomers(self, session: str, showing: Showing) -> None:
        """Whoever has seen nothing yet is not kept waiting for the next drawing."""
        rooms = showing.rooms
        desk = self._at_desk(showing)
        for audience, room in ((Audience.SCREEN, rooms.screen), (Audience.DESK, desk)):
            self._deliver(room, [one for one in self._audiences.of(session, audience) if not one.shown])

    def _show_phones(self, session: str, showing: Showing, now: float) -> None:
        """Group phones by what they may do; a packet is encoded once a group."""
        rooms = showing.rooms
        steady = {standing: without_figures(room) for standing, room in rooms.phones.items()}
        figures_due = rooms.version != showing.phone_version and now - showing.phones_at >= FIGURES_EVERY
        groups: dict[Hashable, list[Listener]] = {}
        for phone in self._audiences.of(session, Audience.PHONE):
            standing = rooms.standing_of.get(phone.unit, rooms.guest)
            if figures_due or phone.shown != standing or steady[standing] != showing.steady.get(standing):
                groups.setdefault(standing, []).append(phone)
        if figures_due:
            showing.phone_version, showing.phones_at = rooms.version, now
        showing.steady = steady
        for standing, phones in groups.items():
            self._deliver(rooms.phones[standing], phones, standing)

    def _deliver(self, room: Room, listeners: list[Listener], standing: Hashable = "whole") -> None:
        if not listeners:
            return
        for listener in listeners:
            listener.shown = standing
        self._send(room, [listener.socket for listener in listeners])
