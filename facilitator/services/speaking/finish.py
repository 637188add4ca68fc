"""speaking.finish: whoever speaks has finished; nobody is next by itself."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.errors import WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.speakers import end_turn
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class FinishSpeech:
    session: str


def finish(command: FinishSpeech, context: Context) -> None:
    session = find_session(context.store, command.session)
    if end_turn(context, session.id) is None:
        raise WrongState(N_("现在没有人在发言。"))


VERB = Verb("speaking", "finish", FinishSpeech, Power.RUN_SESSIONS, N_("发言结束"), finish)
