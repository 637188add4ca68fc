"""Logging in and out, one's own password, one's own signing key."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from facilitator.domain.people.powers import Power
from facilitator.services.people.change_password import ChangePassword
from facilitator.services.people.log_in import LogIn
from facilitator.services.people.log_out import LogOut
from facilitator.services.people.make_key import MakeKey
from facilitator.services.people.read import MyKey, StaffList
from facilitator.web.acting import actor, ask, do, do_for_anybody
from facilitator.web.forms import attempt
from facilitator.web.people.forms import KeyForm, LogInForm, OwnFileForm, PasswordForm
from facilitator.web.people.offices import in_words
from facilitator.web.staff import own_path
from facilitator.wire.cookies import clear_staff, set_staff, staff_token


@dataclass(frozen=True)
class LogInPage:
    form: LogInForm


@dataclass(frozen=True)
class PasswordPage:
    """`first`: the one-time password got somebody in, and nothing else is open until it is replaced."""

    form: PasswordForm
    first: bool


@dataclass(frozen=True)
class AccountPage:
    name: str
    offices: str
    may_sign: bool
    key_made_at: datetime | None
    form: KeyForm
    file: OwnFileForm
    keeps_keys: bool


def log_in() -> ResponseReturnValue:
    form = LogInForm(next=request.args.get("next"))
    wish = partial(LogIn, form.name.data or "", form.password.data or "")
    outcome = attempt(form, wish, do_for_anybody)
    if outcome is None:
        return render_template("people/log_in.html", page=LogInPage(form)), form.status
    wanted = own_path(form.next.data) or url_for("today.page")
    answer = redirect(url_for("account.password") if outcome.result.must_change else wanted, 303)
    set_staff(answer, outcome.result.token)
    return answer


def log_out() -> ResponseReturnValue:
    token = staff_token()
    if token:
        do(LogOut(token))
    answer = redirect(url_for("people.log_in"), 303)
    clear_staff(answer)
    return answer


def password() -> ResponseReturnValue:
    form, first = PasswordForm(), current_user.must_change
    outcome = attempt(form, lambda: ChangePassword(form.old.data or "", form.new.data or ""))
    if outcome is None:
        page = PasswordPage(form, first)
        return render_template("people/password.html", page=page), form.status
    return _log_in_again(form.new.data or "", "today.page" if first else "account.page")


def _log_in_again(new: str, onward: str) -> ResponseReturnValue:
    """A new password ends every log-in; this browser gets a fresh one at once, and goes on to the page `onward`."""
    token = do_for_anybody(LogIn(actor().name, new)).result.token
    flash(_("新密码已经生效，其他地方的登录都已退出。"))
    answer = redirect(url_for(onward), 303)
    set_staff(answer, token)
    return answer


def account() -> ResponseReturnValue:
    form = KeyForm()
    if attempt(form, lambda: MakeKey(form.passphrase.data or "")) is not None:
        flash(_("签名密钥已经做好。签名时要输入这个口令，请记牢：忘了只能重做一把。"))
        return redirect(url_for("account.page"), 303)
    return render_template("people/account.html", page=_account_page(form, OwnFileForm(formdata=None))), form.status


def own_file() -> ResponseReturnValue:
    form = OwnFileForm()
    if attempt(form, form.command) is not None:
        flash(_("以后签名就用这张证书。签名时输入刚才定的签名口令。"))
        return redirect(url_for("account.page"), 303)
    return render_template("people/account.html", page=_account_page(KeyForm(formdata=None), form)), form.status


def _account_page(form: KeyForm, file: OwnFileForm) -> AccountPage:
    me = next(member for member in ask(StaffList()) if member.id == actor().id)
    signs, keeps = actor().may(Power.SIGN_MINUTES), actor().may(Power.MANAGE_STAFF)
    return AccountPage(me.name, in_words(me.roles), signs, ask(MyKey()), form, file, keeps)
