"""sessions.let_in: whether a printed ticket that is scanned in the hall checks its holder in, without the desk."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.verb import Verb
from facilitator.sessions.door_events import SelfCheckInChosen
from facilitator.sessions.phases import SessionState


@dataclass(frozen=True)
class LetIn:
    """`by_ticket` is off until somebody turns it on: a ticket may be photographed, a face at the desk may not."""

    session: str
    by_ticket: bool


def let_in(command: LetIn, context: Context) -> None:
    session = find_session(context.store, command.session)
    if session.state == SessionState.CLOSED:
        raise WrongState(N_("会已经开完，不用再签到。"))
    context.store.rooms.change(session.id, self_check_in=command.by_ticket)
    context.record(SelfCheckInChosen(session.id, command.by_ticket), session.id)


VERB = Verb("sessions", "let_in", LetIn, Power.RUN_SESSIONS, N_("扫纸票自己签到"), let_in)
