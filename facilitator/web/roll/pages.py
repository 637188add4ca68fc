"""名册: every line of it, found by a word, and one line put right."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.services.people.roll import RollLine, RollPage, RollPages, RollUnit
from facilitator.web.acting import actor, ask
from facilitator.web.forms import attempt
from facilitator.web.roll.forms import UnitForm


@dataclass(frozen=True)
class ListPage:
    find: str
    roll: RollPage
    may_import: bool


@dataclass(frozen=True)
class EditPage:
    line: RollLine
    form: UnitForm


def listed() -> ResponseReturnValue:
    find = request.args.get("find", "")[:60]
    return render_template("roll/list.html", page=ListPage(find, ask(RollPages(find)), actor().may(Power.KEEP_ROLL)))


def edit(unit: str) -> ResponseReturnValue:
    line: RollLine = ask(RollUnit(unit))
    lives = line.occupancy.value if line.occupancy else ""
    form = UnitForm(data=vars(line) | {"occupancy": lives, "struck": not line.active})
    if attempt(form, lambda: form.command(unit)) is None:
        return render_template("roll/edit.html", page=EditPage(line, form)), form.status
    flash(_("名册已更正。已经确定的会议名册不变。"))
    return redirect(url_for("roll.listed", find=form.label.data), 303)
