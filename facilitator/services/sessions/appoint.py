"""sessions.appoint: the scrutineers of the evening, chosen on the spot if need be."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_person, find_session
from facilitator.services.verb import Verb
from facilitator.sessions.events import ScrutineersAppointed
from facilitator.sessions.phases import SessionState


@dataclass(frozen=True)
class AppointScrutineers:
    """People by id or name; the new list takes the place of the old one."""

    session: str
    scrutineers: tuple[str, ...]


def appoint(command: AppointScrutineers, context: Context) -> None:
    session = find_session(context.store, command.session)
    if session.state == SessionState.CLOSED:
        raise WrongState(N_("会已经开完，不能再推选监票人。"))
    people = [find_person(context.store, who).id for who in command.scrutineers]
    if session.chair in people:
        raise BadInput(N_("主持人不能同时当监票人，请另选一位。"), field="scrutineers")
    context.store.rooms.change(session.id, scrutineers=list(dict.fromkeys(people)))
    context.record(ScrutineersAppointed(session.id, tuple(dict.fromkeys(people))), session.id)


VERB = Verb("sessions", "appoint", AppointScrutineers, Power.RUN_SESSIONS, N_("推选监票人"), appoint)
