"""Begins and ends practised evenings in the server's process: one at a time, and none beside a real meeting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import gevent
from flask import Flask
from gevent.lock import RLock

from facilitator.app import LIVE, Application, Surroundings
from facilitator.domain.errors import WrongState
from facilitator.domain.words import N_
from facilitator.live.audiences import Audience
from facilitator.live.server import LiveFace
from facilitator.practising.copied import make_copy, remove_copy
from facilitator.practising.evening import PractisedEvening, practised_evening
from facilitator.practising.front_door import FrontDoor
from facilitator.practising.noted import note_practised
from facilitator.services.context import SYSTEM
from facilitator.services.sessions.read import SessionDetail, SessionInFull, SessionList
from facilitator.sessions.phases import LIVE as UNDER_WAY
from facilitator.sessions.phases import SessionState
from facilitator.wire.practice import Practised

LONGEST = 30 * 60
"""Seconds; a practice that everybody has walked away from ends by itself."""
PLANNED_ONLY = N_("只有还没开始签到的会能练一遍。")
MEETING = N_("正在开“{title}”，不能同时演练；散会以后再练。")


class Practices:
    def __init__(
        self, application: Application, app: Flask, surroundings: Callable[[], Surroundings], origin: str
    ) -> None:
        remove_copy(application.settings)
        self._application = application
        self._house = app
        self._live: LiveFace = app.extensions[LIVE]
        self._surroundings = surroundings
        self._origin = origin
        self._turn = RLock()
        self._evening: PractisedEvening | None = None
        self._door = FrontDoor(app.wsgi_app)
        app.wsgi_app = self._door  # type: ignore[method-assign]
        application.bell.listen(self._hear)

    def start(self, session: str, pace: float = 1.0) -> Practised:
        with self._turn:
            planned = self._planned(session)
            self.stop()
            around = self._surroundings()
            folder = around.off_hub.run(lambda: make_copy(self._application.settings))
            try:
                evening = practised_evening(self._application.settings, folder, planned, around, self._origin, pace)
            except BaseException:
                remove_copy(self._application.settings)
                raise
            evening.app.config["LISTENS_ON"] = self._house.config.get("LISTENS_ON")
            self._evening = self._door.played = evening
            gevent.spawn(self._follow, evening)
            gevent.spawn_later(LONGEST, self._end, evening)
            self._live.send_elsewhere(session, evening.practised.wall, f"/remote/{evening.practised.played}")
            return evening.practised

    def stop(self) -> None:
        with self._turn:
            evening, self._evening, self._door.played = self._evening, None, None
            if evening is not None:
                evening.end()
                remove_copy(self._application.settings)

    def now(self) -> Practised | None:
        return None if self._evening is None else self._evening.practised

    def told(self) -> Mapping[str, Any]:
        return {} if self._evening is None else self._evening.company.told

    def _planned(self, session: str) -> SessionInFull:
        """Raises NotFound, or WrongState while a meeting is on: its hall needs the machine."""
        found: SessionInFull = self._application.door.ask(SYSTEM, SessionDetail(session))
        lines = self._application.door.ask(SYSTEM, SessionList())
        on = next((one for one in lines if one.state in UNDER_WAY and self._has_a_hall(one.id)), None)
        if on is not None:
            raise WrongState(MEETING, title=on.title)
        if found.state is not SessionState.PLANNED:
            raise WrongState(PLANNED_ONLY)
        return found

    def _has_a_hall(self, session: str) -> bool:
        """Phones are connected; a meeting that somebody forgot to close weeks ago is in nobody's way."""
        return bool(self._live.audiences.of(session, Audience.PHONE))

    def _follow(self, evening: PractisedEvening) -> None:
        """Once its company has gone home there is nothing left to play."""
        evening.company.listen()
        if evening.company.told.get("word") == "over":
            note_practised(self._application.door)
        self._end(evening)

    def _end(self, evening: PractisedEvening) -> None:
        if self._evening is evening:
            self.stop()

    def _hear(self, sessions: frozenset[str]) -> None:
        """A real meeting that opens its doors has the machine to itself. The bell waits for nobody."""
        if self._evening is not None and sessions:
            gevent.spawn(self._yield_to, sessions)

    def _yield_to(self, sessions: frozenset[str]) -> None:
        lines = self._application.door.ask(SYSTEM, SessionList())
        if any(one.id in sessions and one.state in UNDER_WAY for one in lines):
            self.stop()
