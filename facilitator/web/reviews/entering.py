"""/reviews/<quarter>/forms: a stack of paper forms that came in after the evening, keyed in one after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms import StringField

from facilitator.domain.errors import LinesRefused, Refusal
from facilitator.domain.people.powers import Power
from facilitator.domain.people.units import KIND_NAMES, Unit
from facilitator.domain.reviews.scales import LEVEL_NAMES, Level
from facilitator.domain.reviews.states import ReviewState
from facilitator.domain.said import listed
from facilitator.domain.words import N_
from facilitator.services.people.read import UnitList
from facilitator.services.reviews.read import ReviewDetail, ReviewShown
from facilitator.services.reviews.score_form import ScoreForm
from facilitator.web.acting import ask, do, need
from facilitator.web.forms import MALFORMED, Needed, PaperForm
from facilitator.web.speaking import spoken as in_words
from facilitator.wire.refusals import spoken

DIGITS = {str(int(level)): level for level in Level}


class WhoseForm(PaperForm):
    unit = StringField(N_("哪一户、哪位代表"), [Needed(N_("请写这张表是哪一户、哪位代表的。"))])


@dataclass(frozen=True)
class EnteredLine:
    """One demand on the form: what was typed, and why it was not taken."""

    demand: str
    number: str
    title: str
    typed: str = ""
    wrong: str = ""


@dataclass(frozen=True)
class EnteringPage:
    """`refused`: demands that a form of this person cannot be about; the rest of it can still be taken."""

    quarter: str
    open: bool
    form: WhoseForm
    names: tuple[str, ...]
    lines: tuple[EnteredLine, ...]
    refused: tuple[str, ...]
    levels: tuple[tuple[str, str], ...]


def entering(quarter: str) -> ResponseReturnValue:
    need(Power.ENTER_SCORES)
    return _show(ask(ReviewDetail(quarter)), WhoseForm(formdata=None), _named(ask(UnitList())), {}, {})


def enter(quarter: str) -> ResponseReturnValue:
    """A form is taken whole. Where a line is refused nothing is kept, all that was typed stays on the page, and a
    second button leaves out just the lines that were marked."""
    review, form, units = ask(ReviewDetail(quarter)), WhoseForm(), _named(ask(UnitList()))
    left_out = frozenset(request.form.get("without", "").split())
    typed = {item.demand: request.form.get(f"level-{item.demand}", "").strip() for item in review.items}
    told = {demand: digit for demand, digit in typed.items() if digit and demand not in left_out}
    unit = units.get((form.unit.data or "").strip())
    wrong = {demand: _("请填 0 到 5。") for demand, digit in told.items() if digit not in DIGITS}
    if form.validate_on_submit() and unit is None:
        form.unit.errors = [_("名册里没有“%(name)s”，请从下面列出的里面选。", name=form.unit.data)]
    if form.errors or unit is None or wrong or not told:
        if not told:
            form.form_errors.append(_("请至少填一件的分。"))
        return _show(review, form, units, typed, wrong), MALFORMED
    try:
        do(ScoreForm(review.review, unit, {demand: int(DIGITS[digit]) for demand, digit in told.items()}))
    except Refusal as refusal:
        form.refuse(refusal)
        lines = refusal.lines if isinstance(refusal, LinesRefused) else {}
        wrong = {demand: str(spoken(one)["message"]) for demand, one in lines.items()}
        return _show(review, form, units, typed, wrong, refused=tuple(wrong)), form.status
    flash(_("已录入 %(name)s 的评分表，%(count)s 件。", name=form.unit.data, count=len(told)))
    return redirect(url_for("reviews.entering", quarter=review.quarter), 303)


def _named(units: tuple[Unit, ...]) -> dict[str, str]:
    """What is typed → the unit; the kind and the door stand beside a label that several have."""
    known = Counter(unit.label for unit in units)
    return {unit.label if known[unit.label] == 1 else _in_full(unit): unit.id for unit in units}


def _in_full(unit: Unit) -> str:
    told = [part for part in (_(KIND_NAMES[unit.kind]), unit.building, unit.door) if part]
    return str(_("%(name)s（%(what)s）", name=unit.label, what=in_words(listed(told))))


def _show(
    review: ReviewShown,
    form: WhoseForm,
    units: Mapping[str, str],
    typed: Mapping[str, str],
    wrong: Mapping[str, str],
    refused: tuple[str, ...] = (),
) -> str:
    lines = tuple(
        EnteredLine(
            item.demand, item.number, item.title, typed.get(item.demand, ""), wrong.get(item.demand, "")
        )
        for item in review.items
        if item.title
    )
    page = EnteringPage(
        quarter=review.quarter,
        open=review.state is ReviewState.OPEN,
        form=form,
        names=tuple(units),
        lines=lines,
        refused=refused,
        levels=tuple((digit, _(LEVEL_NAMES[level])) for digit, level in DIGITS.items()),
    )
    return render_template("reviews/forms.html", page=page)
