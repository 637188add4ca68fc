"""The chair's console: the page, the people of the hall, and every act as one POST with the API's own answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from markupsafe import Markup

from facilitator.domain.errors import Forbidden, NotFound
from facilitator.domain.people.powers import POWERS, ROLE_NAMES, Power, Role
from facilitator.domain.words import N_
from facilitator.services.offices import OTHER_MEETINGS, YARD_MEETING
from facilitator.services.registry import verb_named
from facilitator.services.sessions.doorway import AtTheDoor
from facilitator.services.sessions.hall import Hall, HallLine
from facilitator.services.sessions.read import SessionDetail
from facilitator.services.upload import Upload
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.views import View
from facilitator.web.acting import actor, ask, do, runs
from facilitator.web.screens.address import hall_url, qr, spaced
from facilitator.web.screens.finding import room_of
from facilitator.wire.answers import answer_json
from facilitator.wire.codec import command_from
from facilitator.wire.responses import json_answer
from facilitator.wire.strict_json import load

NO_SUCH_ACT = N_("没有“{verb}”这个操作，请刷新页面。")


@dataclass(frozen=True)
class DeskPage:
    """`me`: the name and powers of whoever sits here, and which offices hold each power, for steps that await them."""

    room: View
    code_spaced: str
    me: View
    triages: bool
    remote_qr: Markup
    """Demands are sorted here, on a page of their own."""


def page(session: str) -> ResponseReturnValue:
    line = ask(SessionDetail(session))
    if not runs(line.kind):
        raise Forbidden(OTHER_MEETINGS)
    triages = bool(all_kinds()[line.kind].triages)
    remote = qr(hall_url(f"/remote/{session}"))
    shown = DeskPage(room_of(session).desk, spaced(line.code), who_sits(line.kind), triages, remote)
    return render_template("screens/desk.html", page=shown)


def state(session: str) -> ResponseReturnValue:
    if not runs(ask(SessionDetail(session)).kind):
        raise Forbidden(OTHER_MEETINGS)
    return json_answer(room_of(session).desk)


def people(session: str) -> ResponseReturnValue:
    return json_answer([_person(line) for line in ask(Hall(session))])


def at_the_door(session: str) -> ResponseReturnValue:
    return json_answer(answer_json(ask(AtTheDoor(session))))


def _sent() -> tuple[Any, Upload | None]:
    """The JSON body, or the field `json` of a form with a photograph beside it."""
    if request.mimetype != "multipart/form-data":
        return load(request.get_data()), None
    file = request.files.get("file")
    upload = Upload(file.filename, file.stream.read()) if file is not None and file.filename else None
    return load(request.form.get("json", "")), upload


def act(session: str, noun: str, name: str) -> ResponseReturnValue:
    """Any verb of the registry; who may do what is the door's business. Raises its refusals."""
    verb = verb_named(f"{noun}.{name}")
    if verb is None:
        raise NotFound(NO_SUCH_ACT, verb=f"{noun}.{name}"[:60])
    outcome = do(command_from(verb.command, *_sent()))
    return json_answer({"ok": True, "result": answer_json(outcome.result), "version": outcome.version})


def who_sits(kind: str) -> View:
    """A group leader's powers over meetings end at the yard meeting."""
    who = actor()
    roles = [role for role in Role if role is not Role.GROUP_LEADER or kind == YARD_MEETING]
    offices = {power.value: [_(ROLE_NAMES[role]) for role in roles if power in POWERS[role]] for power in Power}
    return {"name": who.name, "powers": sorted(who.powers), "offices": offices}


def _person(line: HallLine) -> dict[str, Any]:
    """A recused voter is in the hall and yet not a voter of this item, which the list shows as a state of its own."""
    recused = line.recused and line.state == "present"
    return {**answer_json(line), "state": "recused" if recused else line.state}
