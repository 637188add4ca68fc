"""sessions.count_heads: at a yard meeting nobody is on a roll; somebody counts who is standing there."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.verb import Verb
from facilitator.sessions.events import HeadsCounted
from facilitator.sessions.kinds import all_kinds
from facilitator.sessions.phases import LIVE, SessionState

MOST_HEADS = 5000


@dataclass(frozen=True)
class CountHeads:
    """`heads`: everybody who is there, from nought to five thousand; the last count stands."""

    session: str
    heads: int


@dataclass(frozen=True)
class CountedHeads:
    heads: int


def count_heads(command: CountHeads, context: Context) -> CountedHeads:
    session = find_session(context.store, command.session)
    if not all_kinds()[session.kind].counts_heads:
        raise WrongState(N_("只有院坝会点人头；这种会议按名册签到。"))
    if SessionState(session.state) not in LIVE:
        raise WrongState(N_("现在不能点人头：会议还没有开始签到，或者已经散会。"))
    if not 0 <= command.heads <= MOST_HEADS:
        raise BadInput(N_("人数应是 0 到 {most} 的整数。"), field="heads", most=MOST_HEADS)
    context.record(HeadsCounted(session.id, command.heads, context.actor.name), session.id)
    return CountedHeads(command.heads)


VERB = Verb("sessions", "count_heads", CountHeads, Power.RUN_SESSIONS, N_("点人头"), count_heads)
