"""同事和账号, for the administrator: who works here, and an account with a one-time password for somebody new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from flask import render_template
from flask.typing import ResponseReturnValue
from wtforms import StringField

from facilitator.domain.demands.entry import LIMITS
from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import ROLE_NAMES, Power, Role
from facilitator.domain.words import N_
from facilitator.services.people.add_staff import AddStaff
from facilitator.services.people.colleagues import Account, Colleagues
from facilitator.services.setup.take_office import LONGEST_NAME
from facilitator.web.acting import actor, ask
from facilitator.web.forms import AtMost, Chosen, Needed, PaperForm, TicksField, attempt
from facilitator.web.people.offices import in_words
from facilitator.web.place import place


class OfficesForm(PaperForm):
    roles = TicksField(N_("做哪些事"), [Chosen(N_("请至少选一个岗位。"))])
    grid = StringField(
        N_("居民小组长管哪个网格"), [AtMost(LIMITS["grid"])], description=N_("只有居民小组长要写；他只看得到这一个。"),
    )  # fmt: skip
    offered: ClassVar[Mapping[str, Mapping[Any, str]]] = {"roles": ROLE_NAMES}

    def offices(self) -> tuple[Role, ...]:
        return tuple(Role(role) for role in self.roles.data or ())


class ColleagueForm(OfficesForm):
    name = StringField(N_("姓名或岗位"), [Needed(N_("请写姓名或岗位。")), AtMost(LONGEST_NAME)])

    def command(self) -> AddStaff:
        return AddStaff(self.name.data or "", self.offices(), self.grid.data)


@dataclass(frozen=True)
class AccountLine:
    account: Account
    offices: str


@dataclass(frozen=True)
class ColleaguesPage:
    """`made`: name and one-time password of whoever was added just now; they are shown this once."""

    lines: tuple[AccountLine, ...]
    form: ColleagueForm
    grids: tuple[str, ...]
    made: tuple[str, str] | None


def colleagues() -> ResponseReturnValue:
    """The password goes into the answer itself: a redirect would have to carry it somewhere."""
    if not actor().may(Power.MANAGE_STAFF):
        raise Forbidden()
    form = ColleagueForm()
    outcome = attempt(form, form.command)
    made = None
    if outcome is not None:
        made = ((form.name.data or "").strip(), outcome.result.one_time_password)
        form = ColleagueForm(formdata=None)
    lines = tuple(AccountLine(one, in_words(one.roles)) for one in ask(Colleagues()))
    page = ColleaguesPage(lines, form, place().grids, made)
    return render_template("people/colleagues.html", page=page), form.status
