"""sessions.pause: a break; the projector says so, ballots that are open stay open."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import Missing
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.speakers import turn_clock
from facilitator.services.verb import Verb
from facilitator.sessions.events import SessionPaused
from facilitator.sessions.phases import SESSIONS, SessionMove, SessionState
from facilitator.sessions.stage import TimerAct


@dataclass(frozen=True)
class PauseSession:
    session: str
    reason: str


def pause(command: PauseSession, context: Context) -> None:
    session = find_session(context.store, command.session)
    state = SESSIONS.after(SessionState(session.state), SessionMove.PAUSE)
    reason = command.reason.strip()
    if not reason:
        raise Missing(N_("请写一句为什么休息，例如“休息十分钟”。"), what="reason")
    context.store.rooms.change(session.id, state=state, paused_reason=reason[:200])
    turn_clock(context, session.id, TimerAct.PAUSE)
    context.record(SessionPaused(session.id, reason[:200]), session.id)


VERB = Verb("sessions", "pause", PauseSession, Power.RUN_SESSIONS, N_("休息"), pause)
