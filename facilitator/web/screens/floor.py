"""The floor as plain POSTs from a phone, with a script (JSON) or without (forms); the page to write a proposal on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from facilitator.domain.errors import Forbidden, Refusal
from facilitator.services.context import Actor
from facilitator.services.proposals.make import TEXT_LIMIT, MakeProposal
from facilitator.services.proposals.second import SecondProposal
from facilitator.services.speaking.ask import AskToSpeak
from facilitator.services.speaking.withdraw import WithdrawSpeech
from facilitator.services.taking_part import WATCHING
from facilitator.sessions.views import View
from facilitator.web.screens.finding import room_of, seat_here, session_of, voter_here
from facilitator.web.screens.phone import KEY_BYTES, NO_SEAT
from facilitator.wire.answers import answer_json
from facilitator.wire.application import application
from facilitator.wire.codec import command_from
from facilitator.wire.refusals import Unauthorized, spoken
from facilitator.wire.responses import json_answer
from facilitator.wire.security import CSRF
from facilitator.wire.strict_json import SOCKET_BYTES, load


@dataclass(frozen=True)
class WritingPage:
    """`text` is what was typed and refused; nothing typed is lost."""

    room: View
    key: str
    limit: int
    text: str = ""
    refusal: str = ""


def ask(code: str) -> ResponseReturnValue:
    return _act(code, AskToSpeak, ("stance", "key"))


def leave(code: str) -> ResponseReturnValue:
    return _act(code, WithdrawSpeech, ())


def second(code: str) -> ResponseReturnValue:
    return _act(code, SecondProposal, ("proposal", "key"))


def write(code: str) -> ResponseReturnValue:
    """Raises NotFound."""
    return _writing(code, application().door.ports.randomness.bytes(KEY_BYTES).hex())


def propose(code: str) -> ResponseReturnValue:
    """A refused form comes back with what was typed."""
    fields = ("item", "text", "key")
    if request.is_json:
        return _act(code, MakeProposal, fields)
    try:
        return _act(code, MakeProposal, fields)
    except Refusal as refusal:
        form = request.form
        return _writing(code, form.get("key", ""), form.get("text", ""), spoken(refusal)["message"]), 409


def _writing(code: str, key: str, text: str = "", refusal: str = "") -> str:
    line = session_of(code)
    seat = seat_here(code, line.id)
    room = room_of(line.id).phone_of(seat.unit if seat else None)
    return render_template("screens/proposal.html", page=WritingPage(room, key, TEXT_LIMIT, text, refusal))


def _act(code: str, shape: type[Any], fields: tuple[str, ...]) -> ResponseReturnValue:
    """A JSON body cannot be sent from another site without asking first, and its Origin was checked; a form carries
    its token. Raises what the verb raises."""
    if not request.is_json:
        CSRF.protect()
    session_of(code)
    body: Any = load(request.get_data(), SOCKET_BYTES) if request.is_json else _from_form(fields)
    outcome = application().door.do(_here(code), command_from(shape, body))
    if request.is_json:
        return json_answer({"ok": True, **answer_json(outcome.result)})
    return redirect(url_for("screens.phone", code=code), 303)


def _from_form(fields: tuple[str, ...]) -> Mapping[str, str]:
    return {name: request.form[name] for name in fields if request.form.get(name)}


def _here(code: str) -> Actor:
    """Raises Unauthorized or Forbidden, with the way to the check-in desk."""
    voter = voter_here(code)
    if voter is None:
        raise Unauthorized(NO_SEAT)
    if voter.unit is None:
        raise Forbidden(WATCHING)
    return voter
