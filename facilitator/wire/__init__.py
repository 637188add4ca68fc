"""Between the faces and the door: identity, seats, origins, limits, codecs, refusals in words."""

from __future__ import annotations

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from facilitator.wire.application import EXTENSION, Application
from facilitator.wire.cookies import FormCookie
from facilitator.wire.language import speak
from facilitator.wire.legible_request import read_legibly
from facilitator.wire.limits import start
from facilitator.wire.responses import speak_refusals
from facilitator.wire.secret_key import secret_key
from facilitator.wire.security import guard

__all__ = ["install"]


def install(app: Flask, application: Application) -> None:
    """Make a Flask application ours, before any blueprint is registered: language, guards, limits, refusals."""
    settings = application.settings
    app.extensions[EXTENSION] = application
    app.secret_key = app.secret_key or secret_key(settings.instance)
    app.session_interface = FormCookie()
    app.config.update(SESSION_COOKIE_HTTPONLY=True, SESSION_COOKIE_SAMESITE="Lax")
    if settings.behind_proxy:
        count = settings.behind_proxy
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=0)  # type: ignore[method-assign]
    read_legibly(app)
    speak(app)
    speak_refusals(app)
    guard(app, settings)
    start(app, settings)
