"""sessions.resume: the break is over."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.speakers import turn_clock
from facilitator.services.verb import Verb
from facilitator.sessions.events import SessionResumed
from facilitator.sessions.phases import SESSIONS, SessionMove, SessionState
from facilitator.sessions.stage import TimerAct

VOTING = frozenset({BallotState.OPEN, BallotState.CLOSING})
"""While people vote, whoever has the floor waits: their clock goes on when the vote has ended."""


@dataclass(frozen=True)
class ResumeSession:
    session: str


def resume(command: ResumeSession, context: Context) -> None:
    session = find_session(context.store, command.session)
    state = SESSIONS.after(SessionState(session.state), SessionMove.RESUME)
    context.store.rooms.change(session.id, state=state, paused_reason=None)
    if not any(ballot.state in VOTING for ballot in context.store.ballots.of_session(session.id)):
        turn_clock(context, session.id, TimerAct.RESUME)
    context.record(SessionResumed(session.id), session.id)


VERB = Verb("sessions", "resume", ResumeSession, Power.RUN_SESSIONS, N_("继续开会"), resume)
