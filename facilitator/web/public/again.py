"""/public/<number>/again: 「又坏了 / 没办好」 in one form; it works without a script and says a thing once."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms import Field, HiddenField, RadioField, StringField, TextAreaField
from wtforms.validators import StopValidation

from facilitator.domain.demands.again import AGAIN_NAMES, SAID_OF, TEXT_LIMIT, Again
from facilitator.domain.demands.entry import LIMITS
from facilitator.domain.demands.never_kept import holds_identity_number, without_identity_numbers
from facilitator.domain.ids import new_id
from facilitator.domain.words import N_
from facilitator.services.context import Actor
from facilitator.services.demands.public_story import PublicStory, StoryForAll
from facilitator.services.demands.say_again import SayAgain
from facilitator.services.door import Outcome
from facilitator.services.once import Once
from facilitator.web.acting import PASSER_BY, actor, ask
from facilitator.web.forms import AtMost, Needed, PaperForm, attempt, choices
from facilitator.web.public.rows import title_of
from facilitator.wire.application import application

KEY_LENGTH = 64
CHOOSE = N_("请选一样：又坏了，还是没办好。")


class AgainForm(PaperForm):
    kind = RadioField(N_("怎么了"), [Needed(CHOOSE)], validate_choice=False)
    text = TextAreaField(N_("说一句（可以不写）"), [AtMost(TEXT_LIMIT)])
    contact = StringField(N_("电话（可以不留）"), [AtMost(LIMITS["contact"])])
    key = HiddenField(N_("这张表的号"))

    def __init__(self, *arguments: Any, **values: Any) -> None:
        super().__init__(*arguments, **values)
        self.kind.choices = choices(AGAIN_NAMES)
        if not self.key.data or len(self.key.data) > KEY_LENGTH:
            self.key.data = new_id(application().door.ports.randomness)

    def validate_kind(self, field: Field) -> None:
        """The library's own sentence for an unknown choice is not ours."""
        if field.data not in list(Again):
            raise StopValidation(_(CHOOSE))

    @property
    def told_too_much(self) -> bool:
        return any(holds_identity_number(field.data or "") for field in (self.text, self.contact))

    def command(self, number: str) -> SayAgain:
        text = without_identity_numbers(self.text.data or "")
        contact = without_identity_numbers(self.contact.data or "") or None
        return SayAgain(number, Again(self.kind.data), self.key.data or "", text, contact)


@dataclass(frozen=True)
class AgainPage:
    number: str
    title: str
    form: AgainForm


@dataclass(frozen=True)
class SaidPage:
    """`code` leads to 我的事到哪了."""

    number: str
    code: str
    address: str
    left_out: bool
    """An identity number was typed and has not been kept."""


@dataclass(frozen=True)
class NotYetPage:
    """Whoever scanned the paper on the wall before the work was finished reads where it stands."""

    number: str
    title: str
    state: str
    party: str
    deadline: date | None
    next_line: str


def again(number: str) -> ResponseReturnValue:
    told = ask(PublicStory(number))
    if told.state not in SAID_OF:
        return render_template("public/not_yet.html", page=_not_yet(told)), 409 if request.method == "POST" else 200
    form = AgainForm()
    outcome = attempt(form, lambda: form.command(told.number), _say_once)
    if outcome is None:
        asked = AgainPage(told.number, title_of(told), form)
        return render_template("public/again.html", page=asked), form.status
    code = str(outcome.result)
    said = SaidPage(told.number, f"{code[:4]}-{code[4:]}", url_for("public.mine", stub=code), form.told_too_much)
    return render_template("public/said.html", page=said)


def _not_yet(told: StoryForAll) -> NotYetPage:
    next_line = _(told.next_line) if told.next_line else ""
    return NotYetPage(told.number, title_of(told), _(told.state_name), told.party, told.deadline, next_line)


def _say_once(command: object) -> Outcome:
    """A second press, or the way back and forth, gives the first answer again."""
    who: Actor = actor()
    known = PASSER_BY if not who.powers - PASSER_BY.powers else who
    assert isinstance(command, SayAgain)  # noqa: S101 - `command` above makes no other
    digest = sha256(repr(command).encode()).hexdigest()
    once = Once(f"again-{command.key}", digest, lambda result, version: json.dumps(result.stub))
    return Outcome(json.loads(application().door.do_once(known, command, once)), 0)
