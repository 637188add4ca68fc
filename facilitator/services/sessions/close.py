"""sessions.close: 散会; nothing may hang in the air."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.grouping import dots_are_open
from facilitator.services.heads import people_there
from facilitator.services.sessions.obstacles import closing_obstacles
from facilitator.services.sessions.open_item import UNFINISHED
from facilitator.services.speakers import end_turn
from facilitator.services.verb import Verb
from facilitator.sessions.agenda import ItemState
from facilitator.sessions.events import SessionClosed
from facilitator.sessions.phases import SESSIONS, SessionMove, SessionState


@dataclass(frozen=True)
class CloseSession:
    session: str


def close(command: CloseSession, context: Context) -> None:
    session = find_session(context.store, command.session)
    state = SESSIONS.after(SessionState(session.state), SessionMove.CLOSE)
    if any(ballot.state in UNFINISHED for ballot in context.store.ballots.of_session(session.id)):
        raise WrongState(N_("还有表决没有宣布结果，先宣布或者作废，再散会。"))
    end_turn(context, session.id)
    if session.current_item:
        context.store.rooms.change_item(session.current_item, state=ItemState.DONE)
    if dots_are_open(context.store, session):
        raise WrongState(N_("还在贴点，请先收点，再散会。"))
    for reason in closing_obstacles(context.store, session):
        raise reason
    present = people_there(context.store, session)
    context.store.rooms.change(session.id, state=state, closed_at=context.now, current_item=None)
    context.record(SessionClosed(session.id, present), session.id)


VERB = Verb("sessions", "close", CloseSession, Power.RUN_SESSIONS, N_("散会"), close)
