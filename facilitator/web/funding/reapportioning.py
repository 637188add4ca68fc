"""/funding/<plan>/reapportion: another way to divide, which a new vote has decided."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms import SelectField

from facilitator.domain.errors import Refusal
from facilitator.domain.funding.apportion import Exemption, Method, Rounding
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.funding.reapportion import Reapportion
from facilitator.services.funding.shown import PlanShown
from facilitator.services.people.read import UnitList
from facilitator.web.acting import ask, do, need
from facilitator.web.forms import MALFORMED
from facilitator.web.funding.deed_forms import Around, fresh_votes
from facilitator.web.funding.one import around
from facilitator.web.funding.plan_form import DivisionForm, UnitRow, exempt_choices, source_choices
from facilitator.web.funding.planning import PlanningPage, buildings_of, rows_now


class AgainForm(DivisionForm):
    """What was decided stays: the name, the budget and the sources are those of the plan."""

    ballot = SelectField(N_("哪一场表决定的"))


def reapportion(plan: str) -> ResponseReturnValue:
    need(Power.KEEP_FUNDS)
    about = around(plan)
    rows = rows_now(_as_planned(about.shown))
    usual = {"method": about.shown.method.value, "rounding": about.shown.rounding.value}
    form = AgainForm() if request.method == "POST" else AgainForm(formdata=None, **usual)
    fresh_votes(form.ballot, about.votes)
    if request.method == "GET":
        return render_template("funding/new.html", page=_page(about, form, rows))
    if not form.validate_on_submit():
        return render_template("funding/new.html", page=_page(about, form, rows)), MALFORMED
    try:
        how = (Method(form.method.data), form.carriers(rows), form.ballot.data, Rounding(form.rounding.data))
        do(Reapportion(plan, *how))
    except Refusal as refusal:
        form.refuse(refusal)
        return render_template("funding/new.html", page=_page(about, form, rows)), form.status
    flash(_("已重新分摊，新的数从今天起公示 15 天，期满第二天起再收；原来签的、交的都还在。"))
    return redirect(url_for("funding.one", plan=plan), 303)


def _as_planned(shown: PlanShown) -> dict[str, str]:
    """Who is let off now, and who has no part in the plan, so that nobody is asked by oversight."""
    exempt = {line.unit: line.exempt.value if line.exempt else "" for line in shown.shares}
    strangers = [unit.id for unit in ask(UnitList()) if unit.id not in exempt]
    told = exempt | {unit: Exemption.NON_BENEFICIARY.value for unit in strangers if exempt}
    return {f"exempt-{unit}": kind for unit, kind in told.items()}


def _page(about: Around, form: AgainForm, rows: tuple[UnitRow, ...]) -> PlanningPage:
    return PlanningPage(
        heading=_("重新分摊"),
        send=url_for("funding.reapportion", plan=about.shown.plan),
        back=url_for("funding.one", plan=about.shown.plan),
        demand=None,
        form=form,
        sources=(),
        source_names=source_choices(),
        units=rows,
        buildings=buildings_of(rows),
        exempt_names=exempt_choices(),
        preview=None,
        part_anew_fen=about.shown.sums.part_anew_fen,
    )
