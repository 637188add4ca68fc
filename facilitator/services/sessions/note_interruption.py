"""`sessions.note_interruption`: writes into an open evening that the service stood still, and from when to when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.verb import Verb
from facilitator.sessions.events import ServiceInterrupted

REASON = N_("服务中断（断电或异常退出），已收到的表决均已保存。")


@dataclass(frozen=True)
class NoteInterruption:
    """`last_sign` is the last heartbeat of the server that stopped, where one was found."""

    session: str
    last_sign: datetime | None = None


@dataclass(frozen=True)
class InterruptionNoted:
    began_at: datetime
    ended_at: datetime


def note_interruption(command: NoteInterruption, context: Context) -> InterruptionNoted:
    """The service was alive at its last heartbeat and at the last row of the journal: the later of the two counts."""
    find_session(context.store, command.session)
    began_at = min(context.now, max(_signs(command, context), default=context.now))
    noted = InterruptionNoted(began_at, context.now)
    context.store.rooms.interrupt(
        {
            "id": context.new_id(),
            "session": command.session,
            "began_at": noted.began_at,
            "ended_at": noted.ended_at,
            "reason": REASON,
        }
    )
    context.record(ServiceInterrupted(command.session, noted.began_at, noted.ended_at), command.session)
    return noted


def _signs(command: NoteInterruption, context: Context) -> list[datetime]:
    last_event = context.store.journal.last_moment()
    journal = [datetime.fromisoformat(last_event)] if last_event else []
    return journal + ([command.last_sign] if command.last_sign else [])


VERB = Verb(
    "sessions", "note_interruption", NoteInterruption, Power.WORK, N_("记下服务中断"), note_interruption
)
