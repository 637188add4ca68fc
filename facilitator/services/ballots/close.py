"""ballots.close: voting ends at once, or after a countdown that everybody sees; two people where the vote binds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from facilitator.domain.ballots.events import BallotClosing
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.errors import BadInput
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.closing import check_witness, close_now
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_item, find_session
from facilitator.services.verb import Verb
from facilitator.services.watching_over import find_watcher

LONGEST_COUNTDOWN = 120


@dataclass(frozen=True)
class CloseBallot:
    """`witness` by id or name, who confirmed by ballots.witness; `reason` is printed when there is none."""

    ballot: str
    witness: str | None = None
    reason: str | None = None
    countdown: int = 0


def close(command: CloseBallot, context: Context) -> dict[str, Any]:
    """The result, for the staff who closed; nobody else sees a figure before it is announced.

    During a countdown there is none yet: the state and the moment when it will end. Whoever asks for a countdown while
    one runs (a second desk, a second press) is told of that one; only a close without countdown ends the vote at once.
    """
    ballot = find_ballot(context.store, command.ballot)
    session = find_session(context.store, ballot.session)
    BALLOT.after(BallotState(ballot.state), BallotMove.CLOSE)
    if not 0 <= command.countdown <= LONGEST_COUNTDOWN:
        raise BadInput(N_("倒数请在 0 到 {most} 秒之间。"), field="countdown", most=LONGEST_COUNTDOWN)
    witness = find_watcher(context.store, session, command.witness) if command.witness else None
    check_witness(session, find_item(context.store, session.id, ballot.item), ballot, witness, command.reason)
    if command.countdown and ballot.state == BallotState.CLOSING:
        return {"state": BallotState.CLOSING, "closes_at": ballot.closes_at}
    if command.countdown:
        return _count_down(command, context)
    return close_now(context, session, ballot, command.reason).body()


def _count_down(command: CloseBallot, context: Context) -> dict[str, Any]:
    ballot = find_ballot(context.store, command.ballot)
    closes_at = context.now + timedelta(seconds=command.countdown)
    reason = (command.reason or "").strip()[:200] or None
    state = BALLOT.after(BallotState(ballot.state), BallotMove.BEGIN_CLOSING)
    context.store.ballots.change(ballot.id, state=state, closes_at=closes_at, close_reason=reason)
    context.record(BallotClosing(ballot.id, closes_at.isoformat()), ballot.session)
    return {"state": state, "closes_at": closes_at}


VERB = Verb("ballots", "close", CloseBallot, Power.RUN_BALLOTS, N_("结束投票"), close)
