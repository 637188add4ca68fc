"""The list of 走访: who is due, and keeping the list."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.people.powers import Power
from facilitator.services.visits.end_person import EndVisitedPerson
from facilitator.services.visits.read import VisitedDetail, VisitedInFull, VisitedPerson, VisitList
from facilitator.web.acting import actor, ask, do, need
from facilitator.web.forms import attempt
from facilitator.web.visits.forms import VisitedForm


@dataclass(frozen=True)
class VisitsPage:
    """`visitors`: the names whose route can be printed; `form` is None for who only visits."""

    people: tuple[VisitedPerson, ...]
    visitors: tuple[str, ...]
    form: VisitedForm | None


@dataclass(frozen=True)
class EditPage:
    person: VisitedInFull
    form: VisitedForm


def listed() -> ResponseReturnValue:
    form = VisitedForm(formdata=None, visitor=actor().name) if actor().may(Power.KEEP_LEDGER) else None
    return render_template("visits/list.html", page=_page(form))


def add() -> ResponseReturnValue:
    need(Power.KEEP_LEDGER)
    form = VisitedForm()
    if attempt(form, form.addition) is None:
        return render_template("visits/list.html", page=_page(form)), form.status
    flash(_("已加入走访名单。"))
    return redirect(url_for("visits.listed"), 303)


def edit(visited: str) -> ResponseReturnValue:
    need(Power.KEEP_LEDGER)
    person = ask(VisitedDetail(visited))
    form = VisitedForm(data=vars(person))
    if attempt(form, lambda: form.change(visited)) is None:
        return render_template("visits/edit.html", page=EditPage(person, form)), form.status
    flash(_("已经保存。"))
    return redirect(url_for("visits.one", visited=visited), 303)


def end(visited: str) -> ResponseReturnValue:
    do(EndVisitedPerson(visited))
    flash(_("已结束走访，姓名和门牌已经删掉。"))
    return redirect(url_for("visits.listed"), 303)


def _page(form: VisitedForm | None) -> VisitsPage:
    people: tuple[VisitedPerson, ...] = ask(VisitList())
    return VisitsPage(people, tuple(sorted({person.visitor for person in people})), form)
