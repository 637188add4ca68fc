"""sessions.gather: the doors open; from here on the roll is fixed."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.electorate import freeze_for_gathering
from facilitator.services.finding import find_session
from facilitator.services.handing_on import lay_out
from facilitator.services.quorum import due_now
from facilitator.services.verb import Verb
from facilitator.sessions.events import SessionGathered
from facilitator.sessions.phases import SESSIONS, SessionMove, SessionState


@dataclass(frozen=True)
class GatherSession:
    session: str


@dataclass(frozen=True)
class Gathered:
    """应到, as on every face: who votes, not how many units the roll has."""

    electorate: int


def gather(command: GatherSession, context: Context) -> Gathered:
    session = find_session(context.store, command.session)
    state = SESSIONS.after(SessionState(session.state), SessionMove.GATHER)
    freeze_for_gathering(context, session)
    context.store.rooms.change(session.id, state=state, gathered_at=context.now)
    lay_out(context, session)
    context.record(SessionGathered(session.id), session.id)
    return Gathered(due_now(context.store, find_session(context.store, session.id)))


VERB = Verb("sessions", "gather", GatherSession, Power.RUN_SESSIONS, N_("开始签到"), gather)
