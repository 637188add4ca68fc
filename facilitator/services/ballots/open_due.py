"""ballots.open_due: the server opens what was drafted to open by itself at an announced hour."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.events import BallotNotOpened
from facilitator.domain.errors import Refusal
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.ballots.open import OpenBallot, open_ballot
from facilitator.services.context import Context
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class OpenDue:
    pass


@dataclass(frozen=True)
class OpenedDue:
    ballots: tuple[str, ...]


def open_due(command: OpenDue, context: Context) -> OpenedDue:
    """What may not open is told once and waits for the chair; its hour is struck, or it would be asked for ever."""
    due = context.store.ballots.due_to_open(context.now)
    return OpenedDue(tuple(ballot.id for ballot in due if _opened(context, ballot)))


def _opened(context: Context, ballot: Row) -> bool:
    try:
        open_ballot(OpenBallot(ballot.id), context)
    except Refusal as refusal:
        context.store.ballots.change(ballot.id, opens_at=None)
        context.record(BallotNotOpened(ballot.id, refusal.message), ballot.session)
        return False
    return True


VERB = Verb("ballots", "open_due", OpenDue, Power.WORK, N_("到点自动开始投票"), open_due)
