"""Steps of the first hour that are a form and nothing else, passing one, and the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from facilitator.domain.demands.triage import Matter
from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.people.powers import OFFICES_OF_ONE
from facilitator.services.people.log_in import LogIn
from facilitator.services.sessions.read import SessionLine, SessionList
from facilitator.services.setup.finish import FinishSetup
from facilitator.services.setup.settle import SettleStep
from facilitator.services.setup.steps import SetupStep, StepState
from facilitator.sessions.phases import SessionState
from facilitator.web.acting import actor, ask, do, do_for_anybody
from facilitator.web.first_hour import Frame, frame, onward
from facilitator.web.forms import PaperForm, StepForm, attempt
from facilitator.web.place import place
from facilitator.web.setup.forms import GridsForm, OfficeForm, PlaceForm
from facilitator.wire.cookies import set_staff
from facilitator.wire.refusals import spoken


@dataclass(frozen=True)
class FormPage:
    frame: Frame
    form: PaperForm


@dataclass(frozen=True)
class OfficePage(FormPage):
    """`chosen`: the password is an own one already; it is changed elsewhere."""

    chosen: bool
    name: str


@dataclass(frozen=True)
class PracticePage(FormPage):
    planned: tuple[SessionLine, ...]


def place_step() -> ResponseReturnValue:
    here = place()
    told = _seen(here.own_name, frame(SetupStep.PLACE))
    form = PlaceForm(data={"name": told, "street": here.street, "complaint_phone": here.complaint_phone})
    return _plain(SetupStep.PLACE, "setup/place.html", form, form.command)


def _seen(name: str, around: Frame) -> str:
    """The settings' own name is nobody's: the field stays empty until somebody told one."""
    return name if around.here is not None and around.here.state == StepState.DONE else ""


def office_step() -> ResponseReturnValue:
    form = OfficeForm(roles=[role.value for role in OFFICES_OF_ONE])
    chosen = not current_user.must_change
    if chosen or attempt(form, form.command) is None:
        page = OfficePage(frame(SetupStep.OFFICE), form, chosen, actor().name)
        return render_template("setup/office.html", page=page), form.status
    token = do_for_anybody(LogIn((form.name.data or "").strip(), form.password.data or "")).result.token
    answer = redirect(url_for("setup.grids"), 303)
    set_staff(answer, token)
    return answer


def grids_step() -> ResponseReturnValue:
    here = place()
    names = {"major": Matter.MAJOR, "minor": Matter.MINOR, "private": Matter.PRIVATE}
    told = {field: here.matters[matter] for field, matter in names.items()}
    form = GridsForm(data={"grids": "\n".join(here.grids), **told})
    return _plain(SetupStep.GRIDS, "setup/grids.html", form, form.command)


def practice_step() -> ResponseReturnValue:
    form = StepForm()
    if attempt(form, lambda: SettleStep(SetupStep.PRACTICE, StepState.DONE)) is not None:
        return onward(SetupStep.PRACTICE)
    planned = tuple(line for line in ask(SessionList()) if line.state is SessionState.PLANNED)
    page = PracticePage(frame(SetupStep.PRACTICE), form, planned)
    return render_template("setup/practice.html", page=page), form.status


def skip(step: str) -> ResponseReturnValue:
    known = next((one for one in SetupStep if one.value == step), None)
    if known is None:
        raise NotFound()
    do(SettleStep(known, StepState.SKIPPED))
    return onward(known)


def finish() -> ResponseReturnValue:
    try:
        do(FinishSetup())
    except WrongState as refusal:
        flash(str(spoken(refusal)["message"]), "refusal")
        return redirect(url_for("setup.office"), 303)
    flash(_("设置好了。以后要改，管理员打开“/setup”就行。"))
    return redirect(url_for("today.page"), 303)


def _plain(step: SetupStep, template: str, form: PaperForm, command: Callable[[], object]) -> ResponseReturnValue:
    if attempt(form, command) is not None:
        return onward(step)
    return render_template(template, page=FormPage(frame(step), form)), form.status
