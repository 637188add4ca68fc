"""/reviews/formulas: how verdicts follow from scores, every formula there was, and the form for the next one."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.services.reviews.formula_list import FormulaLine, FormulaList
from facilitator.web.acting import actor, ask
from facilitator.web.forms import attempt
from facilitator.web.reviews.forms import FormulaForm


@dataclass(frozen=True)
class FormulaPage:
    """`form` is None for whoever may not adopt; `open` where something was wrong in it."""

    lines: tuple[FormulaLine, ...]
    form: FormulaForm | None
    open: bool


def formulas() -> ResponseReturnValue:
    form = FormulaForm()
    outcome = attempt(form, form.command)
    if outcome is not None:
        told = outcome.result
        flash(_("已通过公式 %(formula)s，从 %(quarter)s 起用。", formula=told.formula, quarter=told.since))
        if told.replaces:
            flash(_("同一个季度原来的 %(formula)s 不用了。", formula=told.replaces))
        return redirect(url_for("reviews.formulas"), 303)
    shown = form if actor().may(Power.RUN_REVIEWS) else None
    page = FormulaPage(ask(FormulaList()), shown, bool(form.errors or form.form_errors))
    return render_template("reviews/formulas.html", page=page), form.status
