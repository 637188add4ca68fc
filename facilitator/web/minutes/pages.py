"""One paper of minutes with its words: saving and settling it, its PDF."""

from __future__ import annotations

from urllib.parse import quote

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.services.minutes.read import MinutesDetail, MinutesPdf
from facilitator.services.minutes.settle import SettleMinutes
from facilitator.web.acting import ask
from facilitator.web.forms import StepForm, attempt
from facilitator.web.minutes.overview import minutes_page
from facilitator.web.minutes.prose import save, told
from facilitator.web.printing import FRAMED
from facilitator.wire.application import application
from facilitator.wire.responses import json_answer, wants_json


def one(minutes: str) -> ResponseReturnValue:
    return render_template("minutes/one.html", page=minutes_page(minutes))


def amend(minutes: str) -> ResponseReturnValue:
    """A script saves while somebody types and reads JSON; without one the button does the same."""
    sent = request.form
    saved = save(ask(MinutesDetail(minutes)), sent)
    if wants_json():
        return json_answer(told(saved), saved.status)
    if saved.refused:
        return render_template("minutes/one.html", page=minutes_page(minutes, sent, saved)), saved.status
    flash(_("已经保存。"))
    return redirect(url_for("minutes.one", minutes=minutes), 303)


def settle(minutes: str) -> ResponseReturnValue:
    """The button stands beside the words and sends them along: what was typed last is settled too."""
    saved = save(ask(MinutesDetail(minutes)), request.form)
    if saved.refused:
        return render_template("minutes/one.html", page=minutes_page(minutes, request.form, saved)), saved.status
    form = StepForm()
    if attempt(form, lambda: SettleMinutes(minutes)) is None:
        return render_template("minutes/one.html", page=minutes_page(minutes, refused=form)), form.status
    return redirect(url_for("minutes.one", minutes=minutes), 303)


def pdf(minutes: str) -> ResponseReturnValue:
    """The bytes as they were kept; they are never made again."""
    file = ask(MinutesPdf(minutes))
    answer = Response(application().files.read(file.digest), mimetype="application/pdf")
    way = "attachment" if "save" in request.args else "inline"
    answer.headers["Content-Disposition"] = f"{way}; filename=minutes.pdf; filename*=UTF-8''{quote(file.name)}"
    answer.headers["Content-Security-Policy"] = FRAMED
    return answer
