"""签名钥匙, for the administrator: who can sign, keys taken out of use, whose certificates are trusted."""

from __future__ import annotations

from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import Power, powers_of
from facilitator.services.people.authorities import TrustedAuthorities, TrustedAuthority
from facilitator.services.people.distrust_authority import DistrustAuthority
from facilitator.services.people.read import StaffList, StaffMember
from facilitator.services.people.retire_key import RetireKey
from facilitator.web.acting import actor, ask, do
from facilitator.web.forms import StepForm, attempt
from facilitator.web.people.forms import AuthorityForm
from facilitator.web.people.offices import in_words


@dataclass(frozen=True)
class KeyLine:
    person: str
    name: str
    roles: str
    has_key: bool
    signs: bool


@dataclass(frozen=True)
class KeysPage:
    lines: tuple[KeyLine, ...]
    authorities: tuple[TrustedAuthority, ...]
    form: AuthorityForm
    step: StepForm


def keys() -> ResponseReturnValue:
    """Nobody else finds the page: what it lists is the business of whoever manages the staff."""
    if not actor().may(Power.MANAGE_STAFF):
        raise Forbidden()
    form = AuthorityForm()
    outcome = attempt(form, form.command)
    if outcome is None:
        return render_template("people/keys.html", page=_page(form)), form.status
    flash(_("已经导入“%(name)s”，它发的证书现在可以用来签名。", name=outcome.result.name))
    return redirect(url_for("account.keys"), 303)


def retire(person: str) -> ResponseReturnValue:
    do(RetireKey(person))
    flash(_("已经停用。本人登录后在“我的账号”里重做一把；以前签的名仍然有效。"))
    return redirect(url_for("account.keys"), 303)


def distrust(fingerprint: str) -> ResponseReturnValue:
    do(DistrustAuthority(fingerprint))
    flash(_("不再信任这个机构，它发的证书不能再用来签名。"))
    return redirect(url_for("account.keys"), 303)


def _page(form: AuthorityForm) -> KeysPage:
    lines = tuple(map(_line, ask(StaffList())))
    return KeysPage(lines, ask(TrustedAuthorities()), form, StepForm(formdata=None))


def _line(member: StaffMember) -> KeyLine:
    signs = Power.SIGN_MINUTES in powers_of(member.roles)
    return KeyLine(member.id, member.name, in_words(member.roles), member.has_key, signs)
