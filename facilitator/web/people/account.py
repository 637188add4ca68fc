"""One colleague's account, for the administrator: offices, a forgotten password, stopped when they leave."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import Power
from facilitator.services.people.change_offices import ChangeOffices
from facilitator.services.people.colleagues import Account, Colleague
from facilitator.services.people.one_time import GivenPassword
from facilitator.services.people.reset_password import ResetPassword
from facilitator.services.people.resume_account import ResumeAccount
from facilitator.services.people.stop_account import StopAccount
from facilitator.web.acting import actor, ask
from facilitator.web.forms import PaperForm, StepForm, attempt
from facilitator.web.people.colleagues import OfficesForm
from facilitator.web.place import place


@dataclass(frozen=True)
class OneAccountPage:
    """`step`: what a button was refused for. `given`: a one-time password, shown this once. `mine`: one's own."""

    account: Account
    form: OfficesForm
    step: PaperForm
    grids: tuple[str, ...]
    mine: bool
    given: GivenPassword | None = None


def one(person: str) -> ResponseReturnValue:
    account = _found(person)
    form = OfficesForm(data={"roles": list(account.roles), "grid": account.grid})
    if attempt(form, lambda: ChangeOffices(account.id, form.offices(), form.grid.data)) is None:
        return _page(account, form, StepForm(formdata=None))
    flash(_("“%(name)s”的岗位改好了，马上生效。", name=account.name))
    return redirect(url_for("account.one", person=account.id), 303)


def stop(person: str) -> ResponseReturnValue:
    account, step = _found(person), StepForm()
    if attempt(step, lambda: StopAccount(account.id)) is None:
        return _page(account, None, step)
    flash(_("“%(name)s”的账号停用了，登录、令牌和签名密钥都已失效；以前做的和签的都还是他的。", name=account.name))
    return redirect(url_for("account.colleagues"), 303)


def reset(person: str) -> ResponseReturnValue:
    """The password goes into the answer itself: a redirect would have to carry it somewhere."""
    account, step = _found(person), StepForm()
    outcome = attempt(step, lambda: ResetPassword(account.id))
    return _page(_found(person), None, step, outcome.result if outcome else None)


def resume(person: str) -> ResponseReturnValue:
    account, step = _found(person), StepForm()
    outcome = attempt(step, lambda: ResumeAccount(account.id))
    return _page(_found(person), None, step, outcome.result if outcome else None)


def _found(person: str) -> Account:
    if not actor().may(Power.MANAGE_STAFF):
        raise Forbidden()
    found: Account = ask(Colleague(person))
    return found


def _page(
    account: Account, form: OfficesForm | None, step: PaperForm, given: GivenPassword | None = None
) -> ResponseReturnValue:
    shown = form or OfficesForm(formdata=None, data={"roles": list(account.roles), "grid": account.grid})
    page = OneAccountPage(account, shown, step, place().grids, account.id == actor().id, given)
    return render_template("people/account_of.html", page=page), max(shown.status, step.status)
