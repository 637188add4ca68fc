"""Minutes: the list, one with its words, settling it, signing it, its PDF."""

from __future__ import annotations

from urllib.parse import quote

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.minutes.states import MinutesState
from facilitator.services.minutes.read import MinutesDetail, MinutesList, MinutesPdf
from facilitator.services.minutes.settle import SettleMinutes
from facilitator.services.minutes.sign import SignMinutes
from facilitator.web.acting import ask
from facilitator.web.forms import StepForm, attempt
from facilitator.web.minutes.forms import SignForm
from facilitator.web.minutes.overview import minutes_page
from facilitator.web.minutes.prose import save
from facilitator.wire.application import application

FRAMED = "default-src 'none'; object-src 'self'; frame-ancestors 'self'"
"""The page shows its own PDF in a frame; nobody else may."""


def listed() -> ResponseReturnValue:
    return render_template("minutes/list.html", page=ask(MinutesList()))


def one(minutes: str) -> ResponseReturnValue:
    return render_template("minutes/one.html", page=minutes_page(minutes))


def amend(minutes: str) -> ResponseReturnValue:
    sent = request.form
    saved = save(ask(MinutesDetail(minutes)), sent)
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


def sign(minutes: str) -> ResponseReturnValue:
    form = SignForm()
    outcome = attempt(form, lambda: SignMinutes(minutes, form.passphrase.data or ""))
    if outcome is None:
        return render_template("minutes/one.html", page=minutes_page(minutes, refused=form)), form.status
    complete = outcome.result.state is MinutesState.SIGNED
    flash(_("已签名，全部签完，台账已经按这份纪要办理。") if complete else _("已签名，还在等其他人签名。"))
    return redirect(url_for("minutes.one", minutes=minutes), 303)


def pdf(minutes: str) -> ResponseReturnValue:
    """The bytes as they were kept; they are never made again."""
    file = ask(MinutesPdf(minutes))
    answer = Response(application().files.read(file.digest), mimetype="application/pdf")
    way = "attachment" if "save" in request.args else "inline"
    answer.headers["Content-Disposition"] = f"{way}; filename=minutes.pdf; filename*=UTF-8''{quote(file.name)}"
    answer.headers["Content-Security-Policy"] = FRAMED
    return answer
