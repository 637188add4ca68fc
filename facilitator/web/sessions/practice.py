"""练一遍: its page, the press that begins it, and what the pages of a practised evening ask of the house around it."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Blueprint, redirect, render_template, request
from flask.typing import ResponseReturnValue

from facilitator.domain.errors import Forbidden, NotReady
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.door import Outcome
from facilitator.services.offices import OTHER_MEETINGS
from facilitator.services.sessions.read import SessionDetail, SessionInFull
from facilitator.sessions.phases import SessionState
from facilitator.web.acting import actor, ask, need, runs
from facilitator.web.forms import StepForm, attempt
from facilitator.web.staff import staff_only
from facilitator.wire.practice import PREFIX, practice
from facilitator.wire.responses import json_answer

NOT_HERE = N_("这台服务器不能演练；请在会场的电脑上开一个服务进程再练。")
QUICKEST, DIGITS = 50, 4


@dataclass(frozen=True)
class RehearsalPage:
    """`address`: the desk of the evening that is being practised; empty while none is."""

    session: SessionInFull
    may_start: bool
    address: str
    form: StepForm | None = None


def page(session: str) -> ResponseReturnValue:
    return render_template("sessions/rehearsal.html", page=_page(session))


def start(session: str) -> ResponseReturnValue:
    need(Power.RUN_SESSIONS)
    form = StepForm()
    began = attempt(form, lambda: session, _started)
    if began is None:
        return render_template("sessions/rehearsal.html", page=_page(session, form)), form.status
    return redirect(f"/desk/{began.result}", 303)


def now() -> ResponseReturnValue:
    """Asked by every page of a practised evening, by phones too: nothing in it is anybody's secret."""
    held = practice()
    going_on = held.now() if held is not None else None
    if held is None or going_on is None:
        return json_answer({"on": False})
    return json_answer({"on": True, "played": going_on.played, **held.told()})


def stop() -> ResponseReturnValue:
    """Whoever may run a session may end a practice. Raises Forbidden."""
    refused = staff_only()
    if refused is not None:
        return refused
    need(Power.RUN_SESSIONS)
    held = practice()
    if held is not None:
        held.stop()
    return json_answer({"ok": True})


def _started(session: object) -> Outcome:
    """The id of the evening that is played. Raises Refusal. Nothing is written, so the journal has no number for it."""
    line: SessionInFull = ask(SessionDetail(str(session)))
    held = practice()
    if not runs(line.kind):
        raise Forbidden(OTHER_MEETINGS)
    if held is None:
        raise NotReady(NOT_HERE)
    return Outcome(held.start(line.id, _pace()).played, 0)


def _pace() -> float:
    """How much quicker than people the residents are: for whoever watches it the tenth time, and for tests."""
    asked = request.args.get("pace", "")
    return float(min(int(asked), QUICKEST)) if asked.isdecimal() and 0 < len(asked) < DIGITS else 1.0


def _page(session: str, form: StepForm | None = None) -> RehearsalPage:
    line: SessionInFull = ask(SessionDetail(session))
    held = practice()
    going_on = held.now() if held is not None else None
    here = going_on is not None and going_on.session == session
    may = line.state is SessionState.PLANNED and runs(line.kind) and actor().may(Power.RUN_SESSIONS)
    return RehearsalPage(line, may, f"/desk/{going_on.played}" if here and going_on is not None else "", form)


PRACTICE = Blueprint("practice", __name__, url_prefix=PREFIX)
PRACTICE.add_url_rule("/now", "now", now)
PRACTICE.add_url_rule("/stop", "stop", stop, methods=["POST"])
