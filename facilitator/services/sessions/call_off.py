"""sessions.call_off: a meeting that will not take place; what waited for it is free for another one at once."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.returning import put_on_next_agenda, waiting_to_return
from facilitator.services.verb import Verb
from facilitator.sessions.events import SessionCalledOff
from facilitator.sessions.phases import SESSIONS, SessionMove, SessionState

REASON_LIMIT = 100


@dataclass(frozen=True)
class CallOffSession:
    """`reason` is read by everybody: on the wall, on phones, on the notice board."""

    session: str
    reason: str


@dataclass(frozen=True)
class CalledOff:
    """`freed`: demands that stood on its agenda."""

    freed: int


def call_off(command: CallOffSession, context: Context) -> CalledOff:
    session, reason = find_session(context.store, command.session), command.reason.strip()
    state = SessionState(session.state)
    if not SESSIONS.allows(state, SessionMove.CALL_OFF):
        raise WrongState(_TOO_LATE.get(state, N_("已经宣布开会，不能取消了；没有别的事，请散会。")))
    if not reason:
        raise Missing(N_("请写上为什么取消，大家都看得到。"), what="reason")
    if len(reason) > REASON_LIMIT:
        raise BadInput(N_("原因请写在 {limit} 字以内。"), field="reason", limit=REASON_LIMIT)
    context.store.rooms.change(
        session.id,
        state=SESSIONS.after(state, SessionMove.CALL_OFF),
        called_off_at=context.now,
        called_off_by=context.actor.name,
        called_off_reason=reason,
    )
    context.record(SessionCalledOff(session.id, reason), session.id)
    freed = {item.demand for item in context.store.rooms.items(session.id) if item.demand}
    for demand in waiting_to_return(context):
        if demand.id in freed:
            put_on_next_agenda(context, demand)
    return CalledOff(len(freed))


_TOO_LATE = {SessionState.CLOSED: N_("会已经开完，不能取消。")}

VERB = Verb("sessions", "call_off", CallOffSession, Power.PLAN_SESSIONS, N_("取消会议"), call_off)
