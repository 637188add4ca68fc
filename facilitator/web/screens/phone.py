"""A resident's phone: the page, its state for polling, and the vote as a plain POST, with or without a script."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from flask import Response, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import Forbidden
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.words import N_
from facilitator.services.ballots.cast import CastVote
from facilitator.services.people.read import Seat, SeatByToken
from facilitator.sessions.views import WHY_NOT, View
from facilitator.web.acting import look_up
from facilitator.web.screens.finding import Me, me, room_of, seat_here, session_of, voter_here
from facilitator.web.screens.join import watch
from facilitator.wire.answers import answer_json
from facilitator.wire.application import application
from facilitator.wire.codec import command_from
from facilitator.wire.cookies import seat_token, set_seat
from facilitator.wire.refusals import Unauthorized
from facilitator.wire.responses import json_answer
from facilitator.wire.security import CSRF
from facilitator.wire.strict_json import SOCKET_BYTES, load

KEY_BYTES = 16
OPEN = (BallotState.OPEN, BallotState.CLOSING)
NO_SEAT = N_("这部手机还没有入座，请重新扫票上的二维码，或者到签到席帮忙。")


@dataclass(frozen=True)
class PhonePage:
    """`shows_form`: this phone may vote now. `key` makes the plain form's vote count once, however often it is sent."""

    room: View
    me: Me
    shows_form: bool
    key: str


def page(code: str) -> ResponseReturnValue:
    line = session_of(code)
    seat, token = _seat_or_guest(code, line.id)
    return _keeping(code, token, make_response(render_template("screens/phone.html", page=_phone_page(line.id, seat))))


def state(code: str) -> ResponseReturnValue:
    """The same room that the socket sends, and who this phone is: a guest learns here that it became a seat, and a seat
    whose ticket moved to another phone that it is a guest again."""
    line = session_of(code)
    if seat_token(code) is None:
        raise Unauthorized(NO_SEAT)
    seat, token = _seat_or_guest(code, line.id)
    return _keeping(code, token, json_answer({**room_of(line.id).phone_of(seat.unit), "me": asdict(me(seat))}))


def _seat_or_guest(code: str, session: str) -> tuple[Seat, str | None]:
    """Who this phone is; whoever has no seat becomes a guest, whose token is then to be kept."""
    seat = seat_here(code, session)
    if seat is not None:
        return seat, None
    token = watch(code)
    guest: Seat = look_up(SeatByToken(token_hash(token)))
    return guest, token


def _keeping(code: str, token: str | None, answer: Response) -> Response:
    if token is not None:
        set_seat(answer, code, token)
    return answer


def vote(code: str) -> ResponseReturnValue:
    """A JSON body cannot be sent from another site without asking first, and its Origin was checked; a form carries
    its token. Raises what `ballots.cast` raises."""
    if not request.is_json:
        CSRF.protect()
    session_of(code)
    voter = voter_here(code)
    if voter is None:
        raise Unauthorized(NO_SEAT)
    if voter.unit is None:
        raise Forbidden(WHY_NOT["guest"])
    body: Any = load(request.get_data(), SOCKET_BYTES) if request.is_json else _from_form()
    outcome = application().door.do(voter, command_from(CastVote, body))
    if request.is_json:
        return json_answer({"ok": True, **answer_json(outcome.result)})
    return redirect(url_for("screens.phone", code=code), 303)


def _from_form() -> dict[str, Any]:
    form = request.form
    return {"ballot": form.get("ballot", ""), "choices": form.getlist("choice"), "key": form.get("key", "")}


def _phone_page(session: str, seat: Seat) -> PhonePage:
    room, who = room_of(session).phone_of(seat.unit), me(seat)
    key = application().door.ports.randomness.bytes(KEY_BYTES).hex()
    return PhonePage(room, who, who.seat is not None and _may_vote(room["ballot"]), key)


def _may_vote(ballot: View | None) -> bool:
    """The room has already said, for phones that stand like this one, whether and why not."""
    return ballot is not None and ballot["state"] in OPEN and ballot["mine"] == "none" and not ballot["why_not"]
