"""The wall: no log-in, one stage, drawn from the room; the same page in small is the desk's copy."""

from __future__ import annotations

from dataclasses import dataclass

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from facilitator.sessions.views import View
from facilitator.web.place import place
from facilitator.web.screens.address import Wifi, hall_address, hall_url, qr, wifi_of
from facilitator.web.screens.finding import room_of, session_of
from facilitator.wire.practice import wall_of_practice
from facilitator.wire.responses import json_answer


@dataclass(frozen=True)
class ScreenPage:
    """`address` is what somebody types whose phone cannot scan; `wifi` where the settings name a network."""

    room: View
    preview: bool
    qr_svg: Markup
    address: str
    wifi: Wifi | None


def page(code: str) -> ResponseReturnValue:
    session = session_of(code).id
    elsewhere, preview = wall_of_practice(session), request.args.get("preview") == "1"
    if elsewhere is not None and not preview:
        return redirect(elsewhere, 303)
    room = room_of(session).screen
    joining = qr(hall_url(f"/j/{code}"))
    shown = ScreenPage(room, preview, joining, f"{hall_address()}/j", wifi_of(place()))
    return render_template("screens/screen.html", page=shown)


def state(code: str) -> ResponseReturnValue:
    session = session_of(code).id
    return json_answer({**room_of(session).screen, "elsewhere": wall_of_practice(session)})
