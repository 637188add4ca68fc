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
    """`speech`: whose turn it is to end, so that a press which comes late never ends the next one's."""

    session: str
    speech: str | None = None


def finish(command: FinishSpeech, context: Context) -> None:
    session = find_session(context.store, command.session)
    speaker = context.store.speaking.now(session.id)
    if command.speech and speaker is not None and speaker.id != command.speech:
        raise WrongState(N_("那一位已经说完了，现在是下一位在发言。"))
    if end_turn(context, session.id) is None:
        raise WrongState(N_("现在没有人在发言。"))


VERB = Verb("speaking", "finish", FinishSpeech, Power.RUN_SESSIONS, N_("发言结束"), finish)
