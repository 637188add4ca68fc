"""speaking.extend: whoever speaks is given more time."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import BadInput, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.speakers import turn_clock
from facilitator.services.verb import Verb
from facilitator.sessions.floor_events import SpeakerExtended
from facilitator.sessions.stage import TimerAct

LONGEST = 1800


@dataclass(frozen=True)
class ExtendSpeech:
    session: str
    seconds: int = 60


def extend(command: ExtendSpeech, context: Context) -> None:
    session = find_session(context.store, command.session)
    if not 1 <= command.seconds <= LONGEST:
        raise BadInput(N_("加的时间请在 1 秒到 30 分钟之间。"), field="seconds")
    speech = context.store.speaking.now(session.id)
    if speech is None:
        raise WrongState(N_("现在没有人在发言。"))
    turn_clock(context, session.id, TimerAct.EXTEND, command.seconds)
    context.record(SpeakerExtended(session.id, speech.id, command.seconds), session.id)


VERB = Verb("speaking", "extend", ExtendSpeech, Power.RUN_SESSIONS, N_("发言加时间"), extend)
