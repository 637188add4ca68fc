"""清空演示、开始正式使用: what would go, one word typed by hand, a backup, and then the first hour."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.services.demands.read import CountDemands, LedgerCounts
from facilitator.services.minutes.read import MinutesList
from facilitator.services.people.read import StaffList
from facilitator.services.sessions.read import SessionList
from facilitator.services.setup.start_for_real import StartForReal
from facilitator.web.acting import ask
from facilitator.web.forms import attempt
from facilitator.web.place import place
from facilitator.web.setup.forms import LeaveDemoForm
from facilitator.web.spreadsheets.previewing import kept_files
from facilitator.wire.application import application
from facilitator.wire.leaving_demo import clear_away


@dataclass(frozen=True)
class LeavePage:
    form: LeaveDemoForm
    demands: int
    sessions: int
    minutes: int
    staff: int


def page() -> ResponseReturnValue:
    if not place().demo:
        return redirect(url_for("setup.start"), 303)
    form = LeaveDemoForm()
    outcome = attempt(form, lambda: StartForReal(form.word.data or ""))
    if outcome is None:
        return render_template("setup/leave_demo.html", page=_page(form)), form.status
    clear_away(application(), kept_files())
    flash(_("演示已经清空。清空以前的备份在：%(file)s", file=outcome.result.backup))
    return redirect(url_for("setup.place"), 303)


def _page(form: LeaveDemoForm) -> LeavePage:
    counts: LedgerCounts = ask(CountDemands())
    return LeavePage(form, counts.everything, len(ask(SessionList())), len(ask(MinutesList())), len(ask(StaffList())))
