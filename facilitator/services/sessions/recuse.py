"""sessions.recuse: somebody with an interest stands aside for one item; the minutes list them."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import AlreadyVoted, Missing, NotFound, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_item, find_session
from facilitator.services.verb import Verb
from facilitator.sessions.events import UnitRecused
from facilitator.sessions.phases import LIVE, SessionState

SETTLED = frozenset({BallotState.CLOSED, BallotState.ANNOUNCED})


@dataclass(frozen=True)
class Recuse:
    session: str
    item: str
    unit: str
    reason: str


def recuse(command: Recuse, context: Context) -> None:
    session = find_session(context.store, command.session)
    item = find_item(context.store, session.id, command.item)
    if SessionState(session.state) not in LIVE:
        raise WrongState(N_("现在不能登记回避：会议还没有开始，或者已经散会。"))
    if not command.reason.strip():
        raise Missing(N_("请写明为什么回避。"), what="reason")
    if context.store.roll.frozen_unit(session.id, command.unit) is None:
        raise NotFound(N_("不在这次会议的名册上，不用回避。"))
    if any(row.unit == command.unit for row in context.store.rooms.recusals(item.id)):
        return
    for ballot in context.store.ballots.of_item(item.id):
        if ballot.state in SETTLED:
            raise WrongState(N_("这项议题已经结束投票，不能再登记回避。"))
        if context.store.box.has_voted(ballot.id, command.unit):
            raise AlreadyVoted(N_("已经投过票，不能再登记回避；如有争议请作废后重新表决。"))
    context.store.rooms.recuse(item.id, command.unit, command.reason.strip(), context.now)
    context.record(UnitRecused(session.id, item.id, command.unit, command.reason.strip()), session.id)


VERB = Verb("sessions", "recuse", Recuse, Power.RUN_SESSIONS, N_("登记回避"), recuse)
