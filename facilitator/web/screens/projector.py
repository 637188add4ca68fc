"""The wall: no log-in, one stage, drawn from the room; the same page in small is the desk's copy."""

from __future__ import annotations

from dataclasses import dataclass

from flask import render_template, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from facilitator.sessions.views import View
from facilitator.web.screens.address import hall_address, hall_url, qr
from facilitator.web.screens.finding import room_of, session_of
from facilitator.wire.responses import json_answer


@dataclass(frozen=True)
class ScreenPage:
    """`address` is what somebody types whose phone cannot scan; `wifi` and the desk's place are not known yet."""

    room: View
    preview: bool
    qr_svg: Markup
    address: str
    wifi: None = None
    check_in_place: str = ""


def page(code: str) -> ResponseReturnValue:
    room = room_of(session_of(code).id).screen
    shown = ScreenPage(room, request.args.get("preview") == "1", qr(hall_url(f"/j/{code}")), f"{hall_address()}/j")
    return render_template("screens/screen.html", page=shown)


def state(code: str) -> ResponseReturnValue:
    return json_answer(room_of(session_of(code).id).screen)
