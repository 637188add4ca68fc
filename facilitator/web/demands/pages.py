"""The ledger: its list, a slip typed in, one demand with its whole story and what may happen next."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import NotFound as NoSuchPage

from facilitator.domain.demands.moves import MOVE_NAMES
from facilitator.domain.people.powers import Power
from facilitator.services.demands.read import CountDemands, DemandDetail, DemandInFull, DemandList
from facilitator.web.acting import ask, need
from facilitator.web.demands.forms import SlipForm
from facilitator.web.demands.listing import ledger_page, tab_now
from facilitator.web.demands.steps import STEPS, DemandPage, councils, steps_for
from facilitator.web.demands.story import tell
from facilitator.web.forms import PaperForm, attempt


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


def one(number: str) -> ResponseReturnValue:
    demand = ask(DemandDetail(number))
    if demand.number and demand.number != number:
        return redirect(url_for("demands.one", number=demand.number))
    return render_template("demands/one.html", page=_page(demand))


def step(number: str, move: str) -> ResponseReturnValue:
    """One move of the demand; a refusal shows the page again with its form open and filled."""
    if move not in STEPS:
        raise NoSuchPage()
    demand = ask(DemandDetail(number))
    form = STEPS[move].form()
    if attempt(form, lambda: STEPS[move].command(form, demand.id)) is None:
        if move not in demand.moves:
            _say_without_form(form)
        return render_template("demands/one.html", page=_page(demand, {move: form})), form.status
    flash(_("已办好：%(move)s。", move=_(MOVE_NAMES[STEPS[move].move])))
    return redirect(url_for("demands.one", number=number), 303)


def _say_without_form(form: PaperForm) -> None:
    """The page was older than the ledger: the step has no form any more beside which the reasons could stand."""
    for sentence in form.form_errors:
        flash(sentence, "refusal")


def _page(demand: DemandInFull, refused: dict[str, PaperForm] | None = None) -> DemandPage:
    return DemandPage(
        demand=demand,
        story=tuple(tell(line) for line in reversed(demand.history)),
        steps=steps_for(demand, refused or {}),
        councils=councils(demand),
    )
