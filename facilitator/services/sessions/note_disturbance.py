"""`sessions.note_disturbance`: a clock that was set, a computer that slept, a projector that was lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.domain.errors import BadInput
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.verb import Verb
from facilitator.sessions.disturbances import Cause, Disturbance, sentence
from facilitator.sessions.events import EveningDisturbed
from facilitator.sessions.phases import LIVE, SessionState


@dataclass(frozen=True)
class NoteDisturbance:
    """Of one `session`, or of every evening that is on. `moved_seconds`: by how much the clock was set on."""

    cause: Cause
    began_at: datetime
    ended_at: datetime
    moved_seconds: int = 0
    session: str | None = None


@dataclass(frozen=True)
class DisturbanceNoted:
    """`text` is what the minutes print after the time."""

    text: str
    sessions: tuple[str, ...]


def note_disturbance(command: NoteDisturbance, context: Context) -> DisturbanceNoted:
    if command.ended_at < command.began_at:
        raise BadInput(N_("结束不能早于开始。"), field="ended_at")
    moved = timedelta(seconds=command.moved_seconds)
    text = sentence(Disturbance(command.cause, command.began_at, command.ended_at, moved))
    sessions = _touched(command, context)
    for session in sessions:
        context.store.rooms.interrupt(
            {
                "id": context.new_id(),
                "session": session,
                "began_at": command.began_at,
                "ended_at": command.ended_at,
                "reason": text,
            }
        )
        context.record(EveningDisturbed(session, command.began_at, command.ended_at, text.rstrip("。")), session)
    return DisturbanceNoted(text, sessions)


def _touched(command: NoteDisturbance, context: Context) -> tuple[str, ...]:
    if command.session is None:
        return tuple(row.id for row in context.store.rooms.in_states([state.value for state in LIVE]))
    session = find_session(context.store, command.session)
    return (session.id,) if SessionState(session.state) in LIVE else ()


VERB = Verb("sessions", "note_disturbance", NoteDisturbance, Power.WORK, N_("记下会上的意外"), note_disturbance)
