"""/funding/supervision: 监督首页, what is unusual in meetings and books, five lines by lot, envelopes to recount."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.services.ballots.recounts import Envelope, Envelopes, EnvelopeShown
from facilitator.services.funding.exceptions import Exceptions, ExceptionsFound
from facilitator.services.funding.read import PlanDetail
from facilitator.web.acting import ask, need
from facilitator.web.forms import attempt
from facilitator.web.funding.drawing import Drawn, drawn_below, lines_of
from facilitator.web.funding.recount_form import RecountForm

DRAWN = 5


@dataclass(frozen=True)
class OverseeingPage:
    found: ExceptionsFound
    drawn: tuple[Drawn, ...]
    lines: int
    envelopes: tuple[EnvelopeShown, ...]


@dataclass(frozen=True)
class RecountPage:
    envelope: EnvelopeShown
    form: RecountForm


def home() -> ResponseReturnValue:
    need(Power.SUPERVISE_FUNDS)
    found: ExceptionsFound = ask(Exceptions())
    lines = sum(plan.receipts + plan.spending for plan in found.plans)
    drawn = _drawn(found, lines) if "draw" in request.args else ()
    page = OverseeingPage(found, drawn, lines, ask(Envelopes()))
    return render_template("funding/overseeing.html", page=page)


def envelope(ballot: str) -> ResponseReturnValue:
    need(Power.SUPERVISE_FUNDS)
    shown: EnvelopeShown = ask(Envelope(ballot))
    return render_template("funding/recount.html", page=RecountPage(shown, RecountForm.about(shown, sent=False)))


def recount(ballot: str) -> ResponseReturnValue:
    need(Power.SUPERVISE_FUNDS)
    shown: EnvelopeShown = ask(Envelope(ballot))
    form = RecountForm.about(shown, sent=True)
    outcome = attempt(form, form.command)
    if outcome is None:
        return render_template("funding/recount.html", page=RecountPage(shown, form)), form.status
    agrees = outcome.result.agrees
    flash(_("重数和记录一样，已记下。") if agrees else _("重数和记录不一样，已记下，列在监督首页。"))
    return redirect(url_for("funding.envelope", ballot=ballot), 303)


def _drawn(found: ExceptionsFound, lines: int) -> tuple[Drawn, ...]:
    """By the server's randomness over the lines of all plans: nobody chooses which ones. In the order of the draw."""
    places = [(plan.plan, at) for plan in found.plans for at in range(plan.receipts + plan.spending)]
    chosen = [places.pop(drawn_below(len(places))) for _place in range(min(DRAWN, lines))]
    details = {plan: lines_of(ask(PlanDetail(plan))) for plan in {plan for plan, _at in chosen}}
    return tuple(details[plan][at] for plan, at in chosen)
