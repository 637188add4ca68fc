"""意见清单 on paper: every view with its group and supporters, as the council that listened hands it on."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template
from flask.typing import ResponseReturnValue

from facilitator.services.groups.opinions import OpinionLine, Opinions
from facilitator.services.sessions.read import SessionDetail, SessionInFull
from facilitator.web.acting import ask


@dataclass(frozen=True)
class OpinionsPage:
    session: SessionInFull
    lines: tuple[OpinionLine, ...]


def page(session: str) -> ResponseReturnValue:
    shown = OpinionsPage(ask(SessionDetail(session)), ask(Opinions(session)))
    return render_template("sessions/opinions.html", page=shown)
