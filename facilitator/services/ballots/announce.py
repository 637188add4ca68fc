"""ballots.announce: the result is counted a last time, frozen, and shown to everybody at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from facilitator.domain.ballots.events import BallotAnnounced, TurnoutSealed
from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.tally import box_digest, count
from facilitator.services.verb import Verb
from facilitator.storage.rows import Row


@dataclass(frozen=True)
class AnnounceBallot:
    ballot: str


@dataclass(frozen=True)
class Announced:
    result: dict[str, Any]


def announce(command: AnnounceBallot, context: Context) -> Announced:
    ballot = find_ballot(context.store, command.ballot)
    session = find_session(context.store, ballot.session)
    state = BALLOT.after(BallotState(ballot.state), BallotMove.ANNOUNCE)
    _seal_late(context, ballot)
    body = count(context.store, session, ballot).body()
    context.store.ballots.change(ballot.id, state=state, announced_at=context.now, result=body)
    context.record(BallotAnnounced(ballot.id, body, box_digest(context.store, ballot)), session.id)
    return Announced(body)


def _seal_late(context: Context, ballot: Row) -> None:
    """Papers of a secret ballot that were keyed after the close brought units that nobody sealed then."""
    late = [row for row in context.store.entering.batches(ballot.id) if row.confirmed_at is not None]
    if ballot.secrecy == Secrecy.SECRET and any(row.confirmed_at >= ballot.closed_at for row in late):
        units = tuple(sorted(context.store.box.turnout(ballot.id)))
        context.record(TurnoutSealed(ballot.id, units), ballot.session)


VERB = Verb("ballots", "announce", AnnounceBallot, Power.RUN_BALLOTS, N_("宣布结果"), announce)
