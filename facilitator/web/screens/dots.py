"""Three dots from a phone, with a script (JSON) or as a plain form with one list a group."""

from __future__ import annotations

from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from facilitator.domain.errors import Forbidden
from facilitator.services.groups.give_dots import GiveDots
from facilitator.services.taking_part import WATCHING
from facilitator.web.screens.finding import session_of, voter_here
from facilitator.web.screens.phone import NO_SEAT
from facilitator.wire.application import application
from facilitator.wire.codec import command_from
from facilitator.wire.refusals import Unauthorized
from facilitator.wire.responses import json_answer
from facilitator.wire.security import CSRF
from facilitator.wire.strict_json import SOCKET_BYTES, load

FIELD = "dots-"


def give(code: str) -> ResponseReturnValue:
    """A JSON body cannot be sent from another site without asking first, and its Origin was checked; a form carries
    its token. Raises what the verb raises."""
    if not request.is_json:
        CSRF.protect()
    session_of(code)
    voter = voter_here(code)
    if voter is None:
        raise Unauthorized(NO_SEAT)
    if voter.unit is None:
        raise Forbidden(WATCHING)
    body: Any = load(request.get_data(), SOCKET_BYTES) if request.is_json else _from_form()
    application().door.do(voter, command_from(GiveDots, body))
    if request.is_json:
        return json_answer({"ok": True})
    return redirect(url_for("screens.phone", code=code), 303)


def _from_form() -> dict[str, Any]:
    """Lists that say 0 are no dots; what is no number is none either, and the verb says that one is missing."""
    lists = {name.removeprefix(FIELD): value for name, value in request.form.items() if name.startswith(FIELD)}
    dots = {group: int(value) for group, value in lists.items() if value in ("1", "2", "3")}
    return {"item": request.form.get("item", ""), "dots": dots}
