"""The tellers' page, on the desk's computer or on a second one: papers handed out and keyed, hands, sheets, 唱票."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import render_template
from flask.typing import ResponseReturnValue

from facilitator.domain.ballots.presets import preset as preset_of
from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import Power
from facilitator.services.ballots.outstanding import Outstanding, OutstandingBallot
from facilitator.services.offices import OTHER_MEETINGS
from facilitator.services.papers.read import PaperLine, VotePaper, VotePaperPdf
from facilitator.services.sessions.read import SessionDetail
from facilitator.sessions.views import View
from facilitator.web.acting import ask, need, runs
from facilitator.web.printing import paper_answer
from facilitator.web.screens.desk import who_sits
from facilitator.web.screens.finding import room_of
from facilitator.wire.answers import answer_json
from facilitator.wire.responses import json_answer


@dataclass(frozen=True)
class TellersPage:
    """`roll` is None while there is no vote to enter anything into."""

    room: View
    roll: Any
    me: View


def page(session: str) -> ResponseReturnValue:
    need(Power.ENTER_PAPERS)
    line = _line(session)
    room = room_of(session).desk
    return render_template("screens/papers.html", page=TellersPage(room, _roll(line, room), who_sits(line.kind)))


def state(session: str) -> ResponseReturnValue:
    """Who has voted by what and which piles wait: never what stands on a paper."""
    need(Power.ENTER_PAPERS)
    line = _line(session)
    return json_answer(_roll(line, room_of(session).desk))


def printed(session: str, paper: str) -> ResponseReturnValue:
    """Where the worker is with a paper of the vote."""
    _line(session)
    found: PaperLine = ask(VotePaper(paper))
    return json_answer({"state": found.state.value, "failure": found.failure})


def printed_pdf(session: str, paper: str) -> ResponseReturnValue:
    _line(session)
    return paper_answer(ask(VotePaperPdf(paper)))


def _line(session: str) -> Any:
    line = ask(SessionDetail(session))
    if not runs(line.kind):
        raise Forbidden(OTHER_MEETINGS)
    return line


def _roll(line: Any, room: View) -> Any:
    """`by_name`: hands are not counted but taken one by one."""
    if room["ballot"] is None:
        return None
    found: OutstandingBallot = ask(Outstanding(room["ballot"]["id"]))
    by_name = bool(line.preset and preset_of(line.preset).named_only)
    return {**answer_json(found), "by_name": by_name}
