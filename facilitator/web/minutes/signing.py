"""Three answers of an officer to settled minutes: signed with a key, signed on paper, sent back with a note."""

from __future__ import annotations

from flask import Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.errors import NotFound
from facilitator.domain.minutes.states import MinutesState
from facilitator.domain.minutes.whole import whole_bytes
from facilitator.services.minutes.choose_way import ChooseWay
from facilitator.services.minutes.read import MinutesDetail, MinutesInFull
from facilitator.services.minutes.return_ import ReturnMinutes
from facilitator.services.minutes.sign import SignMinutes
from facilitator.services.minutes.whole_record import WholeMinutes
from facilitator.web.acting import ask, do
from facilitator.web.forms import PaperForm, attempt
from facilitator.web.minutes.forms import ReturnForm, SheetForm, SignForm
from facilitator.web.minutes.overview import minutes_page
from facilitator.web.minutes.usual import way_called
from facilitator.web.printing import FRAMED, printed_now
from facilitator.wire.application import application


def sign(minutes: str) -> ResponseReturnValue:
    form = SignForm()
    command = SignMinutes(minutes, form.passphrase.data or "", form.handwriting.data or None)
    outcome = attempt(form, lambda: command)
    return _refused(minutes, form) if outcome is None else _after(minutes, outcome.result.state)


def sign_on_paper(minutes: str) -> ResponseReturnValue:
    found: MinutesInFull = ask(MinutesDetail(minutes))
    form = SheetForm().wait_for(found.signatures)
    outcome = attempt(form, lambda: form.command(minutes))
    return _refused(minutes, form) if outcome is None else _after(minutes, outcome.result.state)


def way(minutes: str, way: str) -> ResponseReturnValue:
    """How this one paper is signed."""
    do(ChooseWay(way_called(way), minutes))
    return redirect(url_for("minutes.one", minutes=minutes), 303)


def send_back(minutes: str) -> ResponseReturnValue:
    form = ReturnForm()
    if attempt(form, lambda: ReturnMinutes(minutes, form.note.data or "")) is None:
        return _refused(minutes, form)
    flash(_("已退回，记录人会看到您的意见。"))
    return redirect(url_for("minutes.one", minutes=minutes), 303)


def scan(minutes: str, digest: str) -> ResponseReturnValue:
    """A sheet that was signed by hand."""
    found: MinutesInFull = ask(MinutesDetail(minutes))
    sheet = next((one for one in found.scans if one.digest == digest), None)
    if sheet is None:
        raise NotFound()
    return _file(digest, sheet.media_type)


def earlier(minutes: str, digest: str) -> ResponseReturnValue:
    """The paper as it was before it was sent back."""
    found: MinutesInFull = ask(MinutesDetail(minutes))
    if digest not in {line.pdf for line in found.returns}:
        raise NotFound()
    return _file(digest, "application/pdf")


def whole(minutes: str) -> ResponseReturnValue:
    """会议记录, with the names: made while somebody waits and kept nowhere."""
    return printed_now(whole_bytes(ask(WholeMinutes(minutes))), "record.pdf")


def _file(digest: str, media_type: str) -> Response:
    answer = Response(application().files.read(digest), mimetype=media_type)
    answer.headers["Content-Security-Policy"] = FRAMED
    answer.headers["Cache-Control"] = "no-store"
    return answer


def _refused(minutes: str, form: PaperForm) -> ResponseReturnValue:
    return render_template("minutes/one.html", page=minutes_page(minutes, refused=form)), form.status


def _after(minutes: str, state: MinutesState) -> ResponseReturnValue:
    complete = state is MinutesState.SIGNED
    flash(_("已签名，全部签完，台账已经按这份纪要办理。") if complete else _("已签名，还在等其他人签名。"))
    return redirect(url_for("minutes.one", minutes=minutes), 303)
