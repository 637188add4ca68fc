"""Staff pages: who is logged in is asked of the database at every request; strangers are sent to /login."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Flask, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import AnonymousUserMixin, LoginManager, UserMixin, current_user
from werkzeug.wrappers import Response

from facilitator.domain.people.credentials import token_hash
from facilitator.services.context import Actor
from facilitator.services.people.read import PersonByLogIn
from facilitator.services.setup.steps import SetupStanding, Standing
from facilitator.web.acting import look_up
from facilitator.wire.application import application
from facilitator.wire.cookies import staff_token
from facilitator.wire.identity import staff_by_cookie
from facilitator.wire.origin import is_secure
from facilitator.wire.refusals import Unauthorized
from facilitator.wire.responses import wants_json


class Colleague(UserMixin):  # type: ignore[misc]
    """A member of staff with a log-in that the server can end; `must_change` until they chose their own password."""

    def __init__(self, actor: Actor, must_change: bool) -> None:
        self.actor = actor
        self.must_change = must_change

    def get_id(self) -> str:
        return self.actor.id


def install(app: Flask) -> None:
    """Flask-Login keeps nothing of its own: neither a session key nor a remembering cookie."""
    manager = LoginManager()
    manager.session_protection = None
    manager.anonymous_user = AnonymousUserMixin
    manager.request_loader(_recognise)
    manager.unauthorized_handler(_send_to_log_in)
    manager.init_app(app)


def staff_only() -> ResponseReturnValue | None:
    """Before every request of a staff blueprint. What a colleague may do there is the door's business."""
    if not current_user.is_authenticated:
        return _send_to_log_in()
    if current_user.must_change and request.endpoint != "account.password":
        return _send_to_a_password()
    return None


def _send_to_a_password() -> ResponseReturnValue | None:
    """On a new server the password is one step of the first hour, which opens by itself once and may be put off; but
    whoever opens the own account or makes one for a colleague wants a password first."""
    standing: Standing = look_up(SetupStanding())
    if not standing.fresh:
        return redirect(url_for("account.password"), 303)
    if request.endpoint == "today.page" and not standing.begun and "later" not in request.args:
        return redirect(url_for("setup.start"), 303)
    return redirect(url_for("setup.office"), 303) if request.blueprint == "account" else None


def colleague() -> Actor | None:
    """Who is logged in; None for everybody else."""
    return current_user.actor if current_user.is_authenticated else None


def _recognise(_request: object) -> Colleague | None:
    token = staff_token()
    served = application()
    who = staff_by_cookie(served.door, token, is_secure(request.environ, served.settings))
    if who is None or token is None:
        return None
    member = look_up(PersonByLogIn(token_hash(token)))
    return None if member is None else Colleague(who, member.must_change)


def _send_to_log_in() -> Response:
    if wants_json():
        raise Unauthorized()
    wanted = request.full_path.rstrip("?") if request.method == "GET" else None
    if wanted == "/" and look_up(SetupStanding()).fresh:
        return redirect(url_for("setup.start"), 303)
    return redirect(url_for("people.log_in", next=wanted if wanted != "/" else None), 303)


def own_path(address: str | None) -> str | None:
    """A path on this server, or None: nobody is led elsewhere after a log-in."""
    if not address or not address.startswith("/") or "\\" in address or not address.isprintable():
        return None
    parts = urlsplit(address)
    return None if parts.scheme or parts.netloc or address.startswith("//") else address
