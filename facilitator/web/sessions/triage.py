"""逐条审定: the page on which a running 两委会 sorts its demands, by keyboard or with forms alone."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound as NoSuchPage

from facilitator.domain.errors import Refusal
from facilitator.services.sessions.fill_agenda import FillAgenda
from facilitator.services.sessions.strike_order import StrikeOrder
from facilitator.services.sessions.triage import TriageBoard
from facilitator.services.sessions.turn_to import TurnTo
from facilitator.web.acting import ask, do
from facilitator.web.forms import StepForm, attempt
from facilitator.web.sessions.triage_forms import NOTES
from facilitator.web.sessions.triage_page import next_open, triage_page
from facilitator.wire.refusals import sentence_of


def page(session: str) -> ResponseReturnValue:
    return render_template("sessions/triage.html", page=triage_page(session, request.args.get("demand")))


def note(session: str, number: str, act: str) -> ResponseReturnValue:
    """Note one decision and go on to the next demand; the wall follows."""
    if act not in NOTES:
        raise NoSuchPage()
    form = NOTES[act]()
    if attempt(form, lambda: form.command(number, session)) is None:
        return render_template("sessions/triage.html", page=triage_page(session, number, form)), form.status
    following = next_open(ask(TriageBoard(session)), number)
    if following is None:
        flash(_("这次要审定的都记下了。散会后整理纪要，签完字台账就按这些办。"))
        return _to(session, number)
    _turn(session, following.number)
    return _to(session, following.number)


def turn(session: str, number: str) -> ResponseReturnValue:
    if StepForm().validate_on_submit():
        _turn(session, number)
    return _to(session, number)


def strike(session: str, number: str) -> ResponseReturnValue:
    form = StepForm()
    outcome = attempt(form, lambda: StrikeOrder(session, number))
    if outcome is None:
        flash("".join(form.form_errors), "refusal")
    elif outcome.result.minutes:
        flash(_("划掉了。纪要%(number)s退回草稿，编号不变，请重新定稿再签名。", number=outcome.result.minutes))
    return _to(session, number)


def fill(session: str) -> ResponseReturnValue:
    """The agenda again from what waits now."""
    form = StepForm()
    outcome = attempt(form, lambda: FillAgenda(session))
    if outcome is None:
        flash("".join(form.form_errors), "refusal")
    else:
        filled = outcome.result
        flash(_("议程已更新：列入 %(added)s 件，撤下 %(dropped)s 件。", added=filled.added, dropped=filled.dropped))
    return redirect(url_for("sessions.one", session=session), 303)


def _turn(session: str, number: str) -> None:
    """A wall that cannot follow (a vote is not announced yet) is told and stops nothing."""
    try:
        told = do(TurnTo(session, number)).result.told
    except Refusal as refusal:
        flash(sentence_of(refusal), "refusal")
    else:
        if told:
            flash(told)


def _to(session: str, number: str) -> ResponseReturnValue:
    return redirect(url_for("sessions.triage", session=session, demand=number), 303)
