"""One practised evening: the copied books opened as an application of their own, and everything that runs over them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import gevent
from flask import Flask

from facilitator.app import LIVE, Application, Surroundings, build, web_app
from facilitator.domain.demo import practised
from facilitator.live.server import LiveFace
from facilitator.practising.cast import assemble, keep_to_the_agenda
from facilitator.practising.company import Company
from facilitator.practising.copied import DATABASE
from facilitator.practising.front_door import Wsgi
from facilitator.practising.masked import mask_names
from facilitator.services.context import PlaceFact
from facilitator.services.sessions.read import SessionInFull
from facilitator.settings import Settings
from facilitator.storage.commit_watch import CommitWatch
from facilitator.web.sessions.practice_mark import mark_pages
from facilitator.wire.practice import Practised

LAST_WORDS = 0.2
"""Seconds in which handlers of lines that were cut come to their end before the books are closed."""


@dataclass(frozen=True)
class PractisedEvening:
    """`end` leaves no process, no line and no open file behind."""

    practised: Practised
    application: Application
    app: Flask
    watch: CommitWatch
    tasks: list[Any]
    company: Company

    @property
    def names(self) -> frozenset[str]:
        return frozenset({self.practised.played, self.practised.played_code})

    @property
    def pages(self) -> Wsgi:
        return self._pages

    def _pages(self, environ: dict[str, Any], start_response: Any) -> Any:
        """A packed page could not be marked."""
        environ.pop("HTTP_ACCEPT_ENCODING", None)
        return self.app.wsgi_app(environ, start_response)

    def end(self) -> None:
        self.company.send_home()
        face: LiveFace = self.app.extensions[LIVE]
        face.hang_up()
        gevent.sleep(LAST_WORDS)
        gevent.killall(self.tasks)
        self.watch.close()
        self.application.close()


def practised_evening(
    settings: Settings, folder: Path, planned: SessionInFull, around: Surroundings, origin: str, pace: float
) -> PractisedEvening:
    """Open the copy in `folder` and let its residents come. Raises Refusal; nothing is left open then."""
    application = build(_settings_of(settings, folder), around)
    try:
        _name(application)
        cast = assemble(application.door, planned)
        with application.database.writing() as unit:
            keep_to_the_agenda(unit, cast.session, len(planned.items))
    except BaseException:
        application.close()
        raise
    evening = Practised(planned.id, planned.code, cast.session, cast.code)
    app = web_app(application)
    mark_pages(app, evening)
    return _opened(application, app, evening, lambda: Company(folder, origin, cast, pace))


def _opened(application: Application, app: Flask, evening: Practised, come: Callable[[], Company]) -> PractisedEvening:
    """Raises what keeps the residents from coming; nothing is left open then."""
    watch, face = CommitWatch(application.database.reader), app.extensions[LIVE]
    tasks = face.begin_beside(watch)
    try:
        company = come()
    except BaseException:
        gevent.killall(tasks)
        watch.close()
        application.close()
        raise
    return PractisedEvening(evening, application, app, watch, tasks, company)


def _settings_of(settings: Settings, folder: Path) -> Settings:
    """The same house over the copy: no time server, no queue of others, and a name that says what it is."""
    database, name = f"sqlite:///{folder / DATABASE}", practised(settings.community)
    return replace(settings, instance=folder, database_url=database, redis_url=None, time_server="", community=name)


def _name(application: Application) -> None:
    """Where the community was told its name, that one is marked; the people of its roll have invented ones."""
    with application.database.writing() as unit:
        told = unit.staff.fact(PlaceFact.NAME)
        if told is not None:
            unit.staff.keep_fact(PlaceFact.NAME, practised(told))
        mask_names(unit)
