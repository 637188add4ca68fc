"""Phones without a socket ask again every few seconds: each answer is a sign of life, so nobody offers them paper."""

from __future__ import annotations

from flask import Flask, Response, request

from facilitator.live.audiences import Audiences
from facilitator.services.door import Door
from facilitator.settings import Settings
from facilitator.wire.cookies import seat_token
from facilitator.wire.identity import seat_by_token
from facilitator.wire.origin import is_secure

PHONE_PAGES = "/p/"
FAILED = 400


def hear_polls(app: Flask, door: Door, audiences: Audiences, settings: Settings) -> None:
    """Every page of a seated phone that was answered well, with and without a script."""

    def hear(response: Response) -> Response:
        if request.path.startswith(PHONE_PAGES) and response.status_code < FAILED:
            token = seat_token(request.path.split("/")[2])
            seat = seat_by_token(door, token, is_secure(request.environ, settings)) if token else None
            if seat is not None and seat.session is not None and seat.unit is not None:
                audiences.absences.hear(seat.session, seat.unit)
        return response

    app.after_request(hear)
