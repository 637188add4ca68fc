"""Without a script: what was chosen, once more, before it is cast.

The paper leads on to a page of its own, which is only read: going back from the receipt asks nobody to send again.
"""

from __future__ import annotations

from dataclasses import replace

from flask import redirect, render_template, request, url_for
from flask import session as form_cookie
from flask.typing import ResponseReturnValue
from werkzeug import Response

from facilitator.domain.ballots.casting import check_choices
from facilitator.domain.errors import BadPaper
from facilitator.services.people.read import Seat
from facilitator.web.screens.finding import seat_here, session_of
from facilitator.web.screens.paper import choices_of, marks_of, slate_of
from facilitator.web.screens.phone import CHOSEN, NO_SEAT, phone_page
from facilitator.wire.refusals import Unauthorized, sentence_of, status_of


def check(code: str) -> ResponseReturnValue:
    """Kept in this phone alone, until the last press or the next paper; the server keeps nothing yet."""
    seat = _seat(code)
    shown = phone_page(seat.session, seat, None)
    ballot, fields = shown.room["ballot"], request.form
    if not shown.shows_form or fields.get("ballot") != ballot["id"]:
        return _now(code)
    try:
        chosen = check_choices(slate_of(ballot), choices_of(fields))
    except BadPaper as refusal:
        refused = replace(shown, refusal=sentence_of(refusal))
        return render_template("screens/phone.html", page=refused), status_of(refusal)
    waits = {"unit": seat.unit, "ballot": ballot["id"], "key": fields.get("key") or shown.key, "choices": list(chosen)}
    form_cookie[CHOSEN] = waits
    return redirect(url_for("screens.chosen", code=code), 303)


def chosen(code: str) -> ResponseReturnValue:
    """Whoever comes back after the last press, or after the close, reads what is now."""
    seat = _seat(code)
    shown, waits = phone_page(seat.session, seat, None), form_cookie.get(CHOSEN)
    ballot = shown.room["ballot"]
    if not shown.shows_form or not waits or (waits["unit"], waits["ballot"]) != (seat.unit, ballot["id"]):
        form_cookie.pop(CHOSEN, None)
        return _now(code)
    marks = marks_of(ballot, waits["choices"])
    confirming = replace(shown, chosen=tuple(waits["choices"]), marks=marks, key=waits["key"])
    return render_template("screens/phone.html", page=confirming)


def _seat(code: str) -> Seat:
    seat = seat_here(code, session_of(code).id)
    if seat is None:
        raise Unauthorized(NO_SEAT)
    return seat


def _now(code: str) -> Response:
    return redirect(url_for("screens.phone", code=code), 303)
