"""A Flask application around a test's world: the wire and the API, no pages."""

from __future__ import annotations

from flask import Flask

from facilitator import wire
from facilitator.api import blueprint
from facilitator.paths import PACKAGE
from tests.factories.world import World


def make_app(world: World) -> Flask:
    app = Flask("facilitator", static_folder=None, template_folder=str(PACKAGE / "templates"))
    app.testing = True
    wire.install(app, world)
    app.register_blueprint(blueprint)
    return app
