"""sessions.notify: when and how the electorate was told; the rule's notice period counts from this day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from facilitator.domain.errors import BadInput, Missing, WrongState
from facilitator.domain.here import day_of
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.sessions.moved import moved_at
from facilitator.services.verb import Verb
from facilitator.sessions.events import SessionNotified
from facilitator.sessions.phases import SessionState


@dataclass(frozen=True)
class NotifySession:
    session: str
    on: date
    method: str


def notify_session(command: NotifySession, context: Context) -> None:
    session = find_session(context.store, command.session)
    if session.state == SessionState.CLOSED:
        raise WrongState(N_("会已经开完，通知记录不能再改。"))
    if not command.method.strip():
        raise Missing(N_("请写明通知方式，例如“上门送达”。"), what="method")
    if command.on > day_of(session.starts_at):
        raise BadInput(N_("通知日期不能晚于开会日期。"), field="on")
    moved = moved_at(context.store, session)
    if moved is not None and command.on < day_of(moved):
        sentence = N_("会议改过时间或者地点，新的通知不能早于改的那一天（{day}）。")
        raise BadInput(sentence, field="on", day=day_of(moved).isoformat())
    context.store.rooms.change(session.id, notified_on=command.on, notify_method=command.method.strip())
    context.record(SessionNotified(session.id, command.on, command.method.strip()), session.id)


VERB = Verb("sessions", "notify", NotifySession, Power.PLAN_SESSIONS, N_("登记会议通知"), notify_session)
