"""/n: a resident's wish from the own phone, over plain HTTP and without a script; then the truth about what happens."""

from __future__ import annotations

from dataclasses import dataclass

from flask import current_app, redirect, render_template, request, url_for
from flask import session as form_cookie
from flask.typing import ResponseReturnValue

from facilitator.domain.demands.entry import LIMITS
from facilitator.services.sessions.read import SessionByCode, SessionLine
from facilitator.sessions.phases import OVER
from facilitator.web.acting import PASSER_BY, look_up
from facilitator.web.forms import attempt
from facilitator.web.needs.form import NeedForm
from facilitator.web.place import place
from facilitator.web.repeating import new_key, once_by

STUB = "slip"
LEFT_OUT = "left_out"
CODE_DIGITS = 6


@dataclass(frozen=True)
class NeedPage:
    """`meeting` is the yard meeting whose QR was scanned; `grid` stands in the QR that hangs in a yard."""

    form: NeedForm
    community: str
    grid: str
    meeting: str
    address: str


@dataclass(frozen=True)
class DonePage:
    """`stub` is said in two groups; `mine` is where it may be asked for, where that page exists."""

    community: str
    stub: str
    mine: str
    another: str
    hall: str
    """Back to the meeting on whose wall the code hung; empty where the slip came from elsewhere."""
    left_out: bool
    """An identity number was typed and has not been kept."""


def slip() -> ResponseReturnValue:
    form, grid, meeting = NeedForm(), request.args.get("g", "").strip()[: LIMITS["grid"]], _meeting()
    session = meeting.id if meeting else None
    outcome = attempt(form, lambda: form.command(grid or None, session), once_by(PASSER_BY, form.key.data))
    if outcome is None:
        form.key.data = form.key.data or new_key()
        title = meeting.title if meeting else ""
        page = NeedPage(form, place().community, grid, title, _address("needs.slip"))
        return render_template("needs/slip.html", page=page), form.status
    form_cookie[STUB] = outcome.result["stub"]
    form_cookie[LEFT_OUT] = form.told_too_much
    return redirect(_address("needs.done"), 303)


def done() -> ResponseReturnValue:
    """This phone alone knows the code, until somebody else fills in a slip on it."""
    stub = form_cookie.get(STUB)
    if not stub:
        return redirect(_address("needs.slip"))
    mine = url_for("public.mine", stub=stub) if "public.mine" in current_app.view_functions else ""
    left_out = bool(form_cookie.get(LEFT_OUT))
    meeting = _meeting()
    hall = url_for("screens.phone", code=meeting.code) if meeting else ""
    spoken = f"{stub[:4]}-{stub[4:]}"
    page = DonePage(place().community, spoken, mine, _address("needs.slip"), hall, left_out)
    return render_template("needs/done.html", page=page)


def _address(endpoint: str) -> str:
    """The same QR's words go on: which yard, which meeting."""
    return url_for(endpoint, g=request.args.get("g") or None, s=request.args.get("s") or None)


def _meeting() -> SessionLine | None:
    """A code that is wrong or of a meeting that is over asks nothing of the resident: the slip is taken without it."""
    code = "".join(sign for sign in request.args.get("s", "") if sign.isdigit())
    line: SessionLine | None = look_up(SessionByCode(code)) if len(code) == CODE_DIGITS else None
    return line if line is not None and line.state not in OVER else None
