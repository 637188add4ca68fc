"""A resident's phone: the page, its state for polling, and the vote as a plain POST, with or without a script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from flask import Response, make_response, redirect, render_template, request, url_for
from flask import session as form_cookie
from flask.typing import ResponseReturnValue

from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import Forbidden
from facilitator.domain.people.credentials import token_hash
from facilitator.domain.words import N_
from facilitator.services.ballots.cast import CastVote
from facilitator.services.ballots.witness import WitnessBallot
from facilitator.services.people.read import Seat, SeatByToken
from facilitator.sessions.presence import SeatLoss
from facilitator.sessions.views import WHY_NOT, View
from facilitator.web.acting import look_up
from facilitator.web.packing import packed
from facilitator.web.screens.finding import Me, me, room_of, seat_here, session_of, voter_here, why_lost
from facilitator.web.screens.join import watch
from facilitator.web.screens.paper import Mark, choices_of, marks_of, places_of
from facilitator.web.screens.recent import recent_room
from facilitator.wire.answers import answer_json
from facilitator.wire.application import application
from facilitator.wire.codec import command_from
from facilitator.wire.cookies import seat_token, set_seat
from facilitator.wire.refusals import Unauthorized
from facilitator.wire.responses import json_answer
from facilitator.wire.security import CSRF
from facilitator.wire.strict_json import SOCKET_BYTES, load

KEY_BYTES = 16
PAPER = "paper"
CHOSEN = "chosen"
"""In the phone's cookie: what was sent, and what waits for the last press."""
OPEN = (BallotState.OPEN, BallotState.CLOSING)
NO_SEAT = N_("这部手机还没有入座，请重新扫票上的二维码，或者到签到席帮忙。")


@dataclass(frozen=True)
class PhonePage:
    """`shows_form`: this phone may vote now. `key` makes the plain form's vote count once, however often it is sent.
    `paper`: what this phone sent with that form, as long as the room is about the same ballot. `chosen` waits for the
    last press; `marks` say in words what was chosen or sent. `plain`: no script shall run, the last one failed."""

    room: View
    me: Me
    shows_form: bool
    key: str
    paper: Mapping[str, Any] | None
    places: tuple[int, ...] = ()
    marks: tuple[Mark, ...] = ()
    chosen: tuple[str, ...] = ()
    refusal: str = ""
    plain: bool = False


def page(code: str) -> ResponseReturnValue:
    line = session_of(code)
    seat, token = _seat_or_guest(code, line.id)
    shown = replace(phone_page(line.id, seat, _lost(code, token)), plain="plain" in request.args)
    return _keeping(code, token, packed(make_response(render_template("screens/phone.html", page=shown))))


def state(code: str) -> ResponseReturnValue:
    """The same room that the socket sends, and who this phone is: a guest learns here that it became a seat, and a seat
    whose ticket moved to another phone that it is a guest again."""
    line = session_of(code)
    if seat_token(code) is None:
        raise Unauthorized(NO_SEAT)
    seat, token = _seat_or_guest(code, line.id)
    who = me(seat, _lost(code, token))
    return _keeping(code, token, json_answer({**recent_room(line.id).phone_of(seat.unit), "me": asdict(who)}))


def _seat_or_guest(code: str, session: str) -> tuple[Seat, str | None]:
    """Who this phone is; whoever has no seat becomes a guest, whose token is then to be kept."""
    seat = seat_here(code, session)
    if seat is not None:
        return seat, None
    token = watch(code)
    guest: Seat = look_up(SeatByToken(token_hash(token)))
    return guest, token


def _lost(code: str, token: str | None) -> str | None:
    """Why a phone that came with a seat's cookie needs a guest's; a restored backup may know no reason."""
    if token is None or seat_token(code) is None:
        return None
    return why_lost(code) or SeatLoss.MOVED


def _keeping(code: str, token: str | None, answer: Response) -> Response:
    if token is not None:
        set_seat(answer, code, token)
    return answer


def vote(code: str) -> ResponseReturnValue:
    """A JSON body cannot be sent from another site without asking first, and its Origin was checked; a form carries
    its token. Raises what `ballots.cast` raises."""
    if not request.is_json:
        CSRF.protect()
    line = session_of(code)
    voter = voter_here(code)
    if voter is None:
        raise Unauthorized(NO_SEAT)
    if voter.unit is None:
        raise Forbidden(WHY_NOT["guest"])
    body: Any = load(request.get_data(), SOCKET_BYTES) if request.is_json else _from_form()
    outcome = application().door.do(voter, command_from(CastVote, body))
    told = answer_json(outcome.result)
    if request.is_json:
        return json_answer({"ok": True, **told})
    _remember(voter.unit, body, told["receipt"], room_of(line.id).screen["ballot"])
    return redirect(url_for("screens.phone", code=code), 303)


def witness(code: str) -> ResponseReturnValue:
    """A scrutineer from the hall confirms on their own phone. Raises what `ballots.witness` raises."""
    if not request.is_json:
        CSRF.protect()
    session_of(code)
    voter = voter_here(code)
    if voter is None:
        raise Unauthorized(NO_SEAT)
    body: Any = load(request.get_data(), SOCKET_BYTES) if request.is_json else dict(request.form)
    told = {name: body[name] for name in ("ballot", "reason") if name in body} if isinstance(body, dict) else {}
    application().door.do(voter, command_from(WitnessBallot, told))
    return json_answer({"ok": True}) if request.is_json else redirect(url_for("screens.phone", code=code), 303)


def _from_form() -> dict[str, Any]:
    form = request.form
    return {"ballot": form.get("ballot", ""), "choices": list(choices_of(form)), "key": form.get("key", "")}


def _remember(unit: str, body: Mapping[str, Any], receipt: str, ballot: View | None) -> None:
    """In this phone alone, as the script does. Nobody who picks it up later shall read a secret choice from it."""
    named = ballot is not None and ballot["id"] == body["ballot"] and ballot["secrecy"] == Secrecy.NAMED
    choices = body["choices"] if named else []
    form_cookie.pop(CHOSEN, None)
    form_cookie[PAPER] = {"unit": unit, "ballot": body["ballot"], "receipt": receipt, "choices": choices}


def _paper(ballot: View | None, unit: str | None) -> Mapping[str, Any] | None:
    """One phone may serve two people one after the other."""
    paper = form_cookie.get(PAPER)
    about = (ballot["id"], unit) if ballot else None
    return paper if paper and (paper["ballot"], paper["unit"]) == about else None


def phone_page(session: str, seat: Seat, lost: str | None) -> PhonePage:
    room, who = room_of(session).phone_of(seat.unit), me(seat, lost)
    key = application().door.ports.randomness.bytes(KEY_BYTES).hex()
    ballot = room["ballot"]
    shows_form = who.seat is not None and _may_vote(ballot)
    paper = _paper(ballot, seat.unit)
    marks = marks_of(ballot, paper["choices"]) if ballot and paper else ()
    return PhonePage(room, who, shows_form, key, paper, places_of(ballot) if ballot else (), marks)


def _may_vote(ballot: View | None) -> bool:
    """The room has already said, for phones that stand like this one, whether and why not."""
    return ballot is not None and ballot["state"] in OPEN and ballot["mine"] == "none" and not ballot["why_not"]
