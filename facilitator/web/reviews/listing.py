"""/reviews: every quarter that was gathered, and the one that may be gathered now."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.domain.reviews.statistics import quarter_of
from facilitator.services.reviews.read import ReviewLine, ReviewList
from facilitator.web.acting import actor, ask
from facilitator.web.forms import attempt
from facilitator.web.reviews.forms import GatherForm
from facilitator.web.times import china_today


@dataclass(frozen=True)
class ListPage:
    """`years` that have a review, the latest first."""

    lines: tuple[ReviewLine, ...]
    years: tuple[int, ...]
    form: GatherForm
    may_run: bool


def listed() -> ResponseReturnValue:
    form = GatherForm(formdata=None)
    form.quarter.data = quarter_of(china_today()).before.written
    return _show(form)


def gather() -> ResponseReturnValue:
    form = GatherForm()
    outcome = attempt(form, form.command)
    if outcome is None:
        return _show(form), form.status
    flash(_("已汇集，一共 %(count)s 件要评议。", count=len(outcome.result.demands)))
    return redirect(url_for("reviews.one", quarter=(form.quarter.data or "").strip().upper()), 303)


def _show(form: GatherForm) -> str:
    lines: tuple[ReviewLine, ...] = ask(ReviewList())
    years = tuple(sorted({int(line.quarter[:4]) for line in lines}, reverse=True))
    page = ListPage(lines, years, form, actor().may(Power.RUN_REVIEWS))
    return render_template("reviews/list.html", page=page)
