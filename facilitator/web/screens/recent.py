"""The room of a moment ago, for three hundred phones that ask at once: built anew as soon as anything has moved."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from flask import current_app

from facilitator.services.sessions.room import Rooms, RoomSet, RoomVersion
from facilitator.web.acting import look_up

FRESH_FOR = 0.2
"""Seconds, as long as a room of the broadcaster may be old; a page's clock is off by no more than that."""

EXTENSION = "facilitator.recent_rooms"


@dataclass(frozen=True)
class Kept:
    rooms: RoomSet
    at: float


@dataclass
class RecentRooms:
    """To build a room costs ten times what it costs to ask for its version."""

    ask: Callable[[object], Any]
    seconds: Callable[[], float] = time.monotonic
    _kept: dict[str, Kept] = field(default_factory=dict)

    def of(self, session: str) -> RoomSet:
        now = self.seconds()
        self._kept = {name: kept for name, kept in self._kept.items() if now - kept.at < FRESH_FOR}
        kept = self._kept.get(session)
        if kept is not None and self.ask(RoomVersion(session)) == kept.rooms.version:
            return kept.rooms
        rooms: RoomSet = self.ask(Rooms(session))
        self._kept[session] = Kept(rooms, now)
        return rooms


def recent_room(session: str) -> RoomSet:
    recent: RecentRooms = current_app.extensions.setdefault(EXTENSION, RecentRooms(look_up))
    return recent.of(session)


__all__ = ["RecentRooms", "recent_room"]
