"""Who gets into the set-up: the server's own screen or the code from its terminal once, administrators ever after."""

from __future__ import annotations

from dataclasses import dataclass

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from wtforms import StringField

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.read import StaffList
from facilitator.services.setup.begin import BeginSetup
from facilitator.services.setup.steps import SetupStanding, Standing
from facilitator.web.acting import actor, do_for_anybody, look_up
from facilitator.web.first_hour import Frame, frame
from facilitator.web.forms import AtMost, Needed, PaperForm, attempt
from facilitator.wire.application import application
from facilitator.wire.cookies import set_staff
from facilitator.wire.origin import is_secure

OPEN_TO_ALL = frozenset({"setup.start", "setup.begin", "setup.scan"})


class CodeForm(PaperForm):
    code = StringField(N_("一次性密码"), [Needed(N_("请输入终端上显示的一次性密码。")), AtMost(60)])


@dataclass(frozen=True)
class GatePage:
    """`here`: the browser runs on the server itself, nobody has to type anything."""

    form: CodeForm
    here: bool


@dataclass(frozen=True)
class OverviewPage:
    frame: Frame


def administrators_only() -> ResponseReturnValue | None:
    """For everybody else the page is not there: they are led to where they belong."""
    if request.endpoint in OPEN_TO_ALL:
        return None
    if not current_user.is_authenticated:
        return redirect(url_for("setup.start"), 303)
    if not actor().may(Power.MANAGE_STAFF):
        return redirect(url_for("today.page"), 303)
    return None


def start() -> ResponseReturnValue:
    """The list of steps for an administrator; for a stranger the way in, once."""
    standing: Standing = look_up(SetupStanding())
    if current_user.is_authenticated and actor().may(Power.MANAGE_STAFF):
        if standing.demo:
            return redirect(url_for("setup.leave_demo"), 303)
        return render_template("setup/start.html", page=OverviewPage(frame(None)))
    if current_user.is_authenticated or not standing.fresh:
        return redirect(url_for("today.page"), 303)
    form = CodeForm()
    outcome = attempt(form, lambda: LogIn(_first_name(), (form.code.data or "").strip().lower()), do_for_anybody)
    if outcome is None:
        return render_template("setup/gate.html", page=GatePage(form, _at_the_server())), form.status
    return _let_in(outcome.result.token)


def begin() -> ResponseReturnValue:
    """Only on the server's own screen: whoever can touch the machine could read its database too."""
    if not _at_the_server() or not look_up(SetupStanding()).fresh:
        return redirect(url_for("setup.start"), 303)
    return _let_in(do_for_anybody(BeginSetup()).result.token)


def _let_in(token: str) -> ResponseReturnValue:
    answer = redirect(url_for("setup.place"), 303)
    set_staff(answer, token)
    return answer


def _first_name() -> str:
    name: str = look_up(StaffList())[0].name
    return name


def _at_the_server() -> bool:
    return is_secure({**request.environ, "wsgi.url_scheme": "http"}, application().settings)
