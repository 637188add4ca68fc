"""Addenda on the page of the minutes they correct: writing one, signing it, its file."""

from __future__ import annotations

from flask import Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.errors import NotFound
from facilitator.services.minutes.addenda import AddendumLine
from facilitator.services.minutes.correct import CorrectMinutes
from facilitator.services.minutes.discard_addendum import DiscardAddendum
from facilitator.services.minutes.read import MinutesDetail, MinutesInFull
from facilitator.services.minutes.sign_addendum import SignAddendum
from facilitator.web.acting import ask
from facilitator.web.forms import PaperForm, attempt
from facilitator.web.minutes.forms import AddendumSignForm, CorrectForm, DiscardForm, SheetForm
from facilitator.web.minutes.overview import minutes_page
from facilitator.web.printing import FRAMED
from facilitator.wire.application import application


def correct(minutes: str) -> ResponseReturnValue:
    form = CorrectForm().about(ask(MinutesDetail(minutes)).content.items)
    outcome = attempt(form, lambda: _command(minutes, form))
    if outcome is None:
        return _refused(minutes, form)
    flash(_("更正单 %(number)s 已经做好，请原来签名的人签名。", number=outcome.result.number))
    return redirect(url_for("minutes.one", minutes=minutes), 303)


def sign(minutes: str, addendum: str) -> ResponseReturnValue:
    form = AddendumSignForm()
    outcome = attempt(form, lambda: SignAddendum(_line(minutes, addendum).id, form.passphrase.data or ""))
    if outcome is None:
        return _refused(minutes, form)
    flash(_("已签名，还在等其他人签名。") if outcome.result.waiting else _("更正单已经签完。"))
    return redirect(url_for("minutes.one", minutes=minutes), 303)


def sheet(minutes: str, addendum: str) -> ResponseReturnValue:
    """The names that were ticked, or all that are waited for."""
    line, form = _line(minutes, addendum), SheetForm()
    form.signers.choices = [(name, name) for name in line.waiting]
    outcome = attempt(form, lambda: form.for_addendum(line.id, form.signers.data or line.waiting))
    if outcome is None:
        return _refused(minutes, form)
    flash(_("已收下，还在等其他人签名。") if outcome.result.waiting else _("更正单已经签完。"))
    return redirect(url_for("minutes.one", minutes=minutes), 303)


def discard(minutes: str, addendum: str) -> ResponseReturnValue:
    form = DiscardForm()
    if attempt(form, lambda: DiscardAddendum(_line(minutes, addendum).id, form.reason.data or "")) is None:
        return _refused(minutes, form)
    flash(_("更正单已经作废，纪要照原来的算。"))
    return redirect(url_for("minutes.one", minutes=minutes), 303)


def pdf(minutes: str, addendum: str) -> ResponseReturnValue:
    answer = Response(application().files.read(_line(minutes, addendum).pdf), mimetype="application/pdf")
    answer.headers["Content-Security-Policy"] = FRAMED
    answer.headers["Content-Disposition"] = "inline; filename=addendum.pdf"
    return answer


def _command(minutes: str, form: CorrectForm) -> CorrectMinutes:
    words = (form.old.data or "", form.new.data or "", form.reason.data or "")
    return CorrectMinutes(minutes, *words, item=int(form.item.data or 0))


def _line(minutes: str, addendum: str) -> AddendumLine:
    found: MinutesInFull = ask(MinutesDetail(minutes))
    line = next((one for one in found.addenda if one.id == addendum), None)
    if line is None:
        raise NotFound()
    return line


def _refused(minutes: str, form: PaperForm) -> ResponseReturnValue:
    return render_template("minutes/one.html", page=minutes_page(minutes, refused=form)), form.status
