"""A score by plain POST, for whoever scripts a phone: what the socket's `score` does."""

from __future__ import annotations

from typing import Any

from flask import request
from flask.typing import ResponseReturnValue

from facilitator.domain.errors import Forbidden
from facilitator.services.ballots.score import ScoreInTheHall
from facilitator.sessions.views import WHY_NOT
from facilitator.web.screens.finding import session_of, voter_here
from facilitator.web.screens.phone import NO_SEAT
from facilitator.wire.answers import answer_json
from facilitator.wire.application import application
from facilitator.wire.codec import command_from
from facilitator.wire.refusals import Unauthorized
from facilitator.wire.responses import json_answer
from facilitator.wire.security import CSRF
from facilitator.wire.strict_json import SOCKET_BYTES, load


def score(code: str) -> ResponseReturnValue:
    """A form carries its token; a JSON body cannot come from another site. Raises what `ballots.score` raises."""
    if not request.is_json:
        CSRF.protect()
    session_of(code)
    voter = voter_here(code)
    if voter is None:
        raise Unauthorized(NO_SEAT)
    if voter.unit is None:
        raise Forbidden(WHY_NOT["guest"])
    body: Any = load(request.get_data(), SOCKET_BYTES) if request.is_json else _form()
    outcome = application().door.do(voter, command_from(ScoreInTheHall, body))
    return json_answer({"ok": True, **answer_json(outcome.result)})


def _form() -> dict[str, Any]:
    form = request.form
    level = form.get("satisfaction", "")
    return {
        "demand": form.get("demand", ""),
        "satisfaction": int(level) if level.isascii() and level.isdigit() else level,
        "key": form.get("key", ""),
    }
