"""The chair's phone: what to read aloud, the same next step as the desk's, the wall's buttons. One laptop may then show
nothing but the wall."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from facilitator.services.sessions.read import SessionDetail
from facilitator.sessions.views import View
from facilitator.web.acting import ask
from facilitator.web.screens.desk import who_sits
from facilitator.web.screens.finding import room_of


@dataclass(frozen=True)
class RemotePage:
    room: View
    me: View


def page(session: str) -> ResponseReturnValue:
    line = ask(SessionDetail(session))
    return render_template("screens/remote.html", page=RemotePage(room_of(session).desk, who_sits(line.kind)))
