"""Pages for staff, residents and the projector."""

from __future__ import annotations

from typing import Any

from flask import Flask

from facilitator.paths import static_dir
from facilitator.sessions.keys import KEYS, acts_of
from facilitator.sessions.kind import ONLY_CONSULTS
from facilitator.web import assets, errors, navigation, speaking, staff, times, tongues
from facilitator.web.demands import DEMANDS
from facilitator.web.funding import FUNDING
from facilitator.web.guide import GUIDE
from facilitator.web.guide.places import guide_here
from facilitator.web.minutes import MINUTES
from facilitator.web.needs import NEEDS
from facilitator.web.papers import PAPERS
from facilitator.web.people import ACCOUNT, PEOPLE
from facilitator.web.place import place
from facilitator.web.posts import POSTS
from facilitator.web.public import PUBLIC
from facilitator.web.resources import RESOURCES
from facilitator.web.reviews import REVIEWS
from facilitator.web.roll import ROLL
from facilitator.web.screens import DESK, REMOTE, SCREENS
from facilitator.web.sessions import SESSIONS
from facilitator.web.sessions.practice import PRACTICE
from facilitator.web.setup import SETUP
from facilitator.web.spreadsheets import SPREADSHEETS
from facilitator.web.street import STREET
from facilitator.web.today import TODAY
from facilitator.web.visits import VISITS
from facilitator.wire.application import Application

__all__ = ["install"]

BLUEPRINTS = (
    *(TODAY, PEOPLE, ACCOUNT, DEMANDS, SPREADSHEETS, SESSIONS, PRACTICE, DESK, REMOTE, SCREENS, MINUTES),
    SETUP,
    *(REVIEWS, FUNDING, PAPERS, VISITS, RESOURCES, ROLL, STREET, NEEDS, PUBLIC, POSTS, GUIDE),
)


def install(app: Flask, application: Application) -> None:
    """Add the pages to an application that `wire.install` has made ours. The same application can be made again."""
    assets.install(app, static_dir())
    errors.install(app)
    staff.install(app)
    times.install(app)
    speaking.install(app)
    tongues.install(app)
    app.jinja_env.globals["ONLY_CONSULTS"] = ONLY_CONSULTS
    app.jinja_env.globals["keys_of"] = KEYS.__getitem__
    app.jinja_env.globals["key_acts"] = acts_of
    app.jinja_env.globals["guide_here"] = guide_here
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)

    def around_every_page() -> dict[str, Any]:
        here = place()
        told = {"community": here.community, "demo": here.demo}
        return {**told, "staff": staff.colleague(), "tabs": navigation.tabs}

    app.context_processor(around_every_page)
