"""sessions.close: 散会; nothing may hang in the air."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.comparing import options_left
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.grouping import dots_are_open
from facilitator.services.heads import people_there
from facilitator.services.sessions.open_item import UNFINISHED
from facilitator.services.speakers import end_turn
from facilitator.services.verb import Verb
from facilitator.sessions.agenda import ItemState
from facilitator.sessions.events import SessionClosed
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.options import MOST_LEFT
from facilitator.sessions.phases import SESSIONS, SessionMove, SessionState
from facilitator.storage.rows import Row


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
    _check_options(context, session)
    present = people_there(context.store, session)
    context.store.rooms.change(session.id, state=state, closed_at=context.now, current_item=None)
    context.record(SessionClosed(session.id, present), session.id)


def _check_options(context: Context, session: Row) -> None:
    """A council that compares hands on three options at most. Raises WrongState."""
    for item in context.store.rooms.items(session.id) if all_kinds()[session.kind].compares_options else ():
        left = options_left(context.store, item)
        if len(left) > MOST_LEFT:
            sentence = N_("“{item}”还剩 {left} 个方案，最多留 {most} 个交给议事决策会，请先去掉做不到的。")
            raise WrongState(sentence, item=item.title, left=len(left), most=MOST_LEFT)


VERB = Verb("sessions", "close", CloseSession, Power.RUN_SESSIONS, N_("散会"), close)
