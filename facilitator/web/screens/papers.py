"""The tellers' page, on the desk's computer or on a second one: papers handed out and keyed, hands, sheets, 唱票."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import render_template
from flask.typing import ResponseReturnValue

from facilitator.domain.errors import Forbidden
from facilitator.domain.people.powers import Power
from facilitator.services.ballots.outstanding import Outstanding
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
    return render_template("screens/papers.html", page=TellersPage(room, _roll(room), who_sits(line.kind)))


def state(session: str) -> ResponseReturnValue:
    """Who has voted by what and which piles wait: never what stands on a paper."""
    need(Power.ENTER_PAPERS)
    _line(session)
    return json_answer(_roll(room_of(session).desk))


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


def _roll(room: View) -> Any:
    """Who has not voted yet; nothing where no ballot is at hand."""
    return answer_json(ask(Outstanding(room["ballot"]["id"]))) if room["ballot"] is not None else None
