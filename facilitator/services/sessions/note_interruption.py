"""`sessions.note_interruption`: writes into every open evening that the service stood still, and from when to when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.domain.ballots.events import BallotClosing
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.verb import Verb
from facilitator.sessions.events import ServiceInterrupted
from facilitator.sessions.phases import LIVE

COUNTDOWN = timedelta(seconds=20)
"""As long as the desk's own."""
REASON = N_("服务中断（断电或异常退出），已收到的表决均已保存。")


@dataclass(frozen=True)
class NoteInterruption:
    """`last_sign` is the last heartbeat of the server that stopped, where one was found."""

    last_sign: datetime | None = None


@dataclass(frozen=True)
class InterruptionNoted:
    began_at: datetime
    ended_at: datetime
    sessions: tuple[str, ...]


def note_interruption(command: NoteInterruption, context: Context) -> InterruptionNoted:
    """The service was alive at its last heartbeat and at the last row of the journal: the later of the two counts.

    All evenings in one command: the first entry would otherwise look like a sign of life to the second.
    """
    began_at = min(context.now, max(_signs(command, context), default=context.now))
    sessions = tuple(row.id for row in context.store.rooms.in_states([state.value for state in LIVE]))
    for session in sessions:
        context.store.rooms.interrupt(
            {
                "id": context.new_id(),
                "session": session,
                "began_at": began_at,
                "ended_at": context.now,
                "reason": REASON,
            }
        )
        context.record(ServiceInterrupted(session, began_at, context.now), session)
        _count_down_again(context, session)
    return InterruptionNoted(began_at, context.now, sessions)


def _count_down_again(context: Context, session: str) -> None:
    """A countdown that ran while nothing was heard begins anew: phones still hold votes, and it was promised."""
    for ballot in context.store.ballots.of_session(session):
        if ballot.state == BallotState.CLOSING:
            closes_at = context.now + COUNTDOWN
            context.store.ballots.change(ballot.id, closes_at=closes_at)
            context.record(BallotClosing(ballot.id, closes_at.isoformat()), session)


def _signs(command: NoteInterruption, context: Context) -> list[datetime]:
    last_event = context.store.journal.last_moment()
    journal = [datetime.fromisoformat(last_event)] if last_event else []
    return journal + ([command.last_sign] if command.last_sign else [])


VERB = Verb("sessions", "note_interruption", NoteInterruption, Power.WORK, N_("记下服务中断"), note_interruption)
