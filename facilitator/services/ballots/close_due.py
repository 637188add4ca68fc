"""ballots.close_due: the server ends what was announced to end by itself (a countdown, or `closes_at`)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.closing import close_now
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class CloseDue:
    pass


@dataclass(frozen=True)
class ClosedDue:
    ballots: tuple[str, ...]


def close_due(command: CloseDue, context: Context) -> ClosedDue:
    """A countdown was confirmed when it began, so nobody is asked again when it ends."""
    due = context.store.ballots.due(context.now)
    for ballot in due:
        close_now(context, find_session(context.store, ballot.session), ballot, ballot.close_reason)
    return ClosedDue(tuple(ballot.id for ballot in due))


VERB = Verb("ballots", "close_due", CloseDue, Power.WORK, N_("到点自动结束投票"), close_due)
