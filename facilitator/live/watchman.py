"""Once a second: was the clock set, did the computer sleep, is a vote open that no wall shows? Then it is noted."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

from facilitator.live.audiences import Audience, Audiences
from facilitator.services.ballots.read import OpenSince
from facilitator.services.context import SYSTEM
from facilitator.services.door import Door
from facilitator.services.ports import Clock
from facilitator.services.sessions.note_disturbance import NoteDisturbance
from facilitator.sessions.disturbances import Disturbance, Instant, between, wall_missed

LOOK_EVERY = 1.0
"""Seconds."""


def look() -> Instant:
    """The machine's own clocks, never a rehearsal's: that one is moved on purpose."""
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    awake = time.monotonic()
    return Instant(datetime.now(UTC), awake, awake if boot is None else time.clock_gettime(boot))


class Watchman:
    """A wall is missed once this process has seen it, and only while somebody sits at the desk."""

    def __init__(self, door: Door, audiences: Audiences, clock: Clock, look: Callable[[], Instant]) -> None:
        self._door = door
        self._audiences = audiences
        self._clock = clock
        self._look = look
        self._before = look()
        self._seen: set[str] = set()
        self._lost: dict[str, datetime] = {}
        self._voting: dict[str, datetime] = {}

    def round(self) -> None:
        self._machine()
        self._walls()

    def _machine(self) -> None:
        before, self._before = self._before, self._look()
        found = between(before, self._before)
        if found is not None:
            ahead = self._clock.now() - self._before.wall
            shown = Disturbance(found.cause, found.began_at + ahead, found.ended_at + ahead, found.moved)
            self._note(shown, None)

    def _walls(self) -> None:
        listened = self._audiences.sessions()
        for session in listened | self._lost.keys():
            if session in listened and self._audiences.of(session, Audience.SCREEN):
                self._seen.add(session)
                self._end(session)
            elif session in self._seen:
                self._without(session)

    def _without(self, session: str) -> None:
        if not self._audiences.of(session, Audience.DESK):
            self._end(session)
            return
        lost = self._lost.setdefault(session, self._clock.now())
        opened = self._door.ask(SYSTEM, OpenSince(session))
        if opened is not None:
            self._voting[session] = max(lost, opened)
        elif session in self._voting:
            self._end(session)

    def _end(self, session: str) -> None:
        """The wall is back, the vote is over, or nobody is at the desk any more."""
        lost, opened = self._lost.pop(session, None), self._voting.pop(session, None)
        if lost is None or opened is None:
            return
        missed = wall_missed(lost, opened, self._clock.now())
        if missed is not None:
            self._note(missed, session)

    def _note(self, found: Disturbance, session: str | None) -> None:
        moved = round(found.moved.total_seconds())
        self._door.do(SYSTEM, NoteDisturbance(found.cause, found.began_at, found.ended_at, moved, session))
