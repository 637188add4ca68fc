"""The ledger: its list, and a slip typed in."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.services.demands.read import CountDemands, DemandList
from facilitator.web.acting import ask, need
from facilitator.web.demands.forms import SlipForm
from facilitator.web.demands.listing import ledger_page, tab_now
from facilitator.web.forms import attempt


def ledger() -> ResponseReturnValue:
    counts, text = ask(CountDemands()), request.args.get("text", "").strip()
    tab = tab_now(request.args.get("tab"), counts)
    found = ask(DemandList(tab.question, text, request.args.get("page", 1, type=int)))
    return render_template("demands/ledger.html", page=ledger_page(counts, tab, text, found))


def new() -> ResponseReturnValue:
    need(Power.KEEP_LEDGER)
    form = SlipForm(channel=request.args.get("channel"), building=request.args.get("building"))
    outcome = attempt(form, form.command)
    if outcome is None:
        return render_template("demands/new.html", page=form), form.status
    number = outcome.result.number
    flash(_("已登记，编号 %(number)s。", number=number))
    if "next" in request.form:
        return redirect(url_for("demands.new", channel=form.channel.data, building=form.building.data or None), 303)
    return redirect(url_for("demands.one", number=number), 303)
