"""轻便会 in four presses: choose the matter, start, three numbers of hands, result and record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from wtforms import RadioField, StringField
from wtforms.validators import InputRequired, NumberRange, Optional

from facilitator.domain.ballots.papers import ABSTAIN, AGAINST, FOR
from facilitator.domain.ballots.wording import agreeable
from facilitator.domain.demands.entry import shorten
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.demands.read import DemandList
from facilitator.services.sessions.count_heads import MOST_HEADS
from facilitator.services.sessions.finish_light import FinishLight
from facilitator.services.sessions.light import LightInFull, LightMeeting
from facilitator.services.sessions.plan import TITLE_LIMIT
from facilitator.services.sessions.read import SessionList
from facilitator.services.sessions.show import ShowOnStage
from facilitator.services.sessions.start_light import StartLight
from facilitator.sessions.stage import Shown
from facilitator.web.acting import ask, need
from facilitator.web.forms import AtMost, CountField, Needed, PaperForm, StepForm, attempt
from facilitator.web.sessions.planning import agreed_title

OWN = ""
"""The choice of a matter that is not in the ledger."""
SHOWN = 12
HANDS = N_("请填举手的人数，没有就填 0。")


class MatterForm(PaperForm):
    matter = RadioField(N_("举手问哪件事？"), validate_choice=False)
    title = StringField(N_("别的事，写在这里"), [AtMost(TITLE_LIMIT)])
    place = StringField(N_("地点"), [Needed(N_("请写上会议地点。")), AtMost(60)])

    called: ClassVar[Mapping[str, str]] = {"question": "title"}

    def command(self) -> StartLight:
        """Words typed here go before the board's words of the demand, and are what people agree to."""
        number = self.matter.data or OWN
        typed, place = (self.title.data or "").strip(), self.place.data or ""
        if typed:
            return StartLight(typed, place, number or None, agreeable(typed))
        return StartLight(agreed_title(number) if number else "", place, number or None)


class HandsForm(PaperForm):
    for_ = CountField(N_("赞成"), [InputRequired(HANDS), NumberRange(0, MOST_HEADS, HANDS)])
    against = CountField(N_("反对"), [InputRequired(HANDS), NumberRange(0, MOST_HEADS, HANDS)])
    abstain = CountField(N_("弃权"), [InputRequired(HANDS), NumberRange(0, MOST_HEADS, HANDS)])
    heads = CountField(N_("一共来了"), [Optional(), NumberRange(0, MOST_HEADS, HANDS)])
    called: ClassVar[Mapping[str, str]] = {"for": "for_"}

    def command(self, session: str) -> FinishLight:
        hands = (self.for_.data or 0, self.against.data or 0, self.abstain.data or 0)
        return FinishLight(session, *hands, self.heads.data)


@dataclass(frozen=True)
class LightPage:
    """`rows`: the words, the sign and the number of each answer, once it is over."""

    meeting: LightInFull
    form: HandsForm
    rows: tuple[tuple[str, str, int], ...]


def start() -> ResponseReturnValue:
    need(Power.RUN_BALLOTS)
    before = ask(SessionList())
    form = MatterForm(data={"matter": request.args.get("demand", OWN), "place": before[0].place if before else ""})
    listed = ask(DemandList("listed")).lines[:SHOWN]
    form.matter.choices = [(line.number, f"{line.number}　{shorten(line.title, 28)}") for line in listed]
    form.matter.choices.append((OWN, _("别的事")))
    outcome = attempt(form, form.command)
    if outcome is None:
        return render_template("sessions/light_start.html", page=form), form.status
    return redirect(url_for("sessions.light", session=outcome.result.session), 303)


def page(session: str) -> ResponseReturnValue:
    """The numbers while hands are up; the result and its record from then on, until the wall is sent on."""
    meeting, form = ask(LightMeeting(session)), HandsForm()
    if meeting.result is not None and request.method == "POST":
        attempt(StepForm(), lambda: ShowOnStage(session, Shown.AGENDA))
        return redirect(url_for("sessions.light", session=session), 303)
    if meeting.result is None:
        need(Power.RUN_BALLOTS)
        if attempt(form, lambda: form.command(session)) is None:
            return render_template("sessions/light_hands.html", page=LightPage(meeting, form, ())), form.status
        return redirect(url_for("sessions.light", session=session), 303)
    shown = LightPage(meeting, form, _rows(meeting.result))
    return render_template("sessions/light_record.html", page=shown)


def _rows(result: Mapping[str, Any]) -> tuple[tuple[str, str, int], ...]:
    signs = ((FOR, _("赞成"), "✓"), (AGAINST, _("反对"), "✗"), (ABSTAIN, _("弃权"), "△"))
    said = ((name, sign, result["tally"][option]) for option, name, sign in signs)
    return (*said, (_("没投"), "–", result["not_voted"]))
