"""The ledger: its list, and a slip typed in."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.services.demands.board import DemandBoard
from facilitator.services.demands.read import CountDemands, DemandList
from facilitator.services.demands.views import SavedViews
from facilitator.web.acting import actor, ask, need
from facilitator.web.demands.forms import SlipForm
from facilitator.web.demands.listing import ledger_view
from facilitator.web.demands.look import look_asked
from facilitator.web.demands.tabs import tab_now
from facilitator.web.demands.unnumbered import among_drafts, numbered_only
from facilitator.web.forms import attempt
from facilitator.web.repeating import new_key, once_by


def ledger() -> ResponseReturnValue:
    """The list or the board that the address asks for, under the tabs with their counts; drafts have a page of their
    own."""
    look = look_asked()
    if elsewhere := among_drafts(look):
        return redirect(elsewhere)
    counts = ask(CountDemands())
    tab = tab_now(look.tab, look.text, counts)
    if look.board:
        found = ask(DemandBoard(tab=tab.question, text=look.text, sort=look.sort, **numbered_only(look)))
    else:
        found = ask(DemandList(tab=tab.question, text=look.text, page=look.page, sort=look.sort, **numbered_only(look)))
    return render_template("demands/ledger.html", page=ledger_view(counts, tab, look, found, ask(SavedViews())))


def new() -> ResponseReturnValue:
    need(Power.KEEP_LEDGER)
    form = SlipForm(channel=request.args.get("channel"), building=request.args.get("building"))
    outcome = attempt(form, form.command, once_by(actor(), form.key.data))
    if outcome is None:
        form.key.data = new_key()  # What was refused is not there yet.
        return render_template("demands/new.html", page=form), form.status
    number = outcome.result["number"]
    flash(_("已登记，编号 %(number)s。", number=number))
    if "next" in request.form:
        return redirect(url_for("demands.new", channel=form.channel.data, building=form.building.data or None), 303)
    return redirect(url_for("demands.one", number=number), 303)
