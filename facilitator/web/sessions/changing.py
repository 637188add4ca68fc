"""What is changed about a meeting that is planned already: another hour, place, name, chair or recorder."""

from __future__ import annotations

from collections.abc import Iterator

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.services.sessions.read import SessionDetail
from facilitator.services.sessions.replan import Replanned
from facilitator.web.acting import ask
from facilitator.web.forms import attempt
from facilitator.web.sessions.overview import replan_form, session_page


def replan(session: str) -> ResponseReturnValue:
    form = replan_form(ask(SessionDetail(session)), sent=True)
    outcome = attempt(form, lambda: form.command(session))
    if outcome is None:
        return render_template("sessions/one.html", page=session_page(session, {"replan": form})), form.status
    flash("".join(_told(outcome.result)))
    return redirect(url_for("sessions.one", session=session), 303)


def _told(done: Replanned) -> Iterator[str]:
    yield _("会议安排已经改好。")
    if done.notify_again:
        yield _("请重新通知大家，再登记通知。")
    if done.tickets:
        yield _("已经印的 %(count)s 张入场票写的是原来的，请重印。", count=done.tickets)
