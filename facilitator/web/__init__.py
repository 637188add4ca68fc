"""Pages for staff, residents and the projector."""

from __future__ import annotations

from typing import Any

from flask import Flask

from facilitator.paths import static_dir
from facilitator.sessions.kind import ONLY_CONSULTS
from facilitator.web import assets, errors, navigation, staff, times, tongues
from facilitator.web.demands import DEMANDS
from facilitator.web.funding import FUNDING
from facilitator.web.minutes import MINUTES
from facilitator.web.needs import NEEDS
from facilitator.web.papers import PAPERS
from facilitator.web.people import ACCOUNT, PEOPLE
from facilitator.web.posts import POSTS
from facilitator.web.public import PUBLIC
from facilitator.web.resources import RESOURCES
from facilitator.web.reviews import REVIEWS
from facilitator.web.roll import ROLL
from facilitator.web.screens import DESK, REMOTE, SCREENS
from facilitator.web.sessions import SESSIONS
from facilitator.web.spreadsheets import SPREADSHEETS
from facilitator.web.street import STREET
from facilitator.web.today import TODAY
from facilitator.web.visits import VISITS
from facilitator.wire.application import Application

__all__ = ["install"]

BLUEPRINTS = (
    *(TODAY, PEOPLE, ACCOUNT, DEMANDS, SPREADSHEETS, SESSIONS, DESK, REMOTE, SCREENS, MINUTES),
    *(REVIEWS, FUNDING, PAPERS, VISITS, RESOURCES, ROLL, STREET, NEEDS, PUBLIC, POSTS),
)


def install(app: Flask, application: Application) -> None:
    """Add the pages to an application that `wire.install` has made ours. The same application can be made again."""
    assets.install(app, static_dir())
    errors.install(app)
    staff.install(app)
    times.install(app)
    tongues.install(app)
    app.jinja_env.globals["ONLY_CONSULTS"] = ONLY_CONSULTS
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)

    def around_every_page() -> dict[str, Any]:
        return {"community": application.settings.community, "staff": staff.colleague(), "tabs": navigation.tabs}

    app.context_processor(around_every_page)
