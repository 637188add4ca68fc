"""ballots.close_due: the server ends what was announced to end by itself (a countdown, or `closes_at`)."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.closing import close_now
from facilitator.services.context import Context
from facilitator.services.finding import find_session
from facilitator.services.verb import Verb

ANNOUNCED_END = N_("到事先宣布的时间自动结束")


@dataclass(frozen=True)
class CloseDue:
    pass


@dataclass(frozen=True)
class ClosedDue:
    ballots: tuple[str, ...]


def close_due(command: CloseDue, context: Context) -> ClosedDue:
    """A countdown was confirmed when it began, so nobody is asked again when it ends.

    An end that was only announced has no witness; the paper then says why there was none.
    """
    due = context.store.ballots.due(context.now)
    for ballot in due:
        reason = ballot.close_reason or (None if ballot.witness else ANNOUNCED_END)
        close_now(context, find_session(context.store, ballot.session), ballot, reason)
    return ClosedDue(tuple(ballot.id for ballot in due))


VERB = Verb("ballots", "close_due", CloseDue, Power.WORK, N_("到点自动结束投票"), close_due)
