"""ballots.void: a vote that went wrong stays on record with its reason; a new round is a new ballot.

An announced result that binds, or that is about money, takes a second person who agreed (ballots.witness).
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.events import BallotVoided
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.errors import Missing, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.closing import go_on_speaking
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.unscoring import take_back_forms
from facilitator.services.verb import Verb
from facilitator.services.voiding import REASON_LIMIT, asked_to_void, second_to_void
from facilitator.sessions.phases import SessionState


@dataclass(frozen=True)
class VoidBallot:
    ballot: str
    reason: str


def void(command: VoidBallot, context: Context) -> None:
    ballot = find_ballot(context.store, command.ballot)
    state = BALLOT.after(BallotState(ballot.state), BallotMove.VOID)
    session = find_session(context.store, ballot.session)
    if session.state == SessionState.CLOSED:
        raise WrongState(N_("已经散会，表决不能再作废；有异议请写进更正记录。"))
    reason = command.reason.strip()
    if not reason:
        raise Missing(N_("请写明为什么作废。"), what="reason")
    second = second_to_void(context.store, session, ballot, context.actor.id, reason)
    if ballot.appraises and ballot.state == BallotState.ANNOUNCED:
        take_back_forms(context, session, ballot)
    context.store.ballots.change(ballot.id, state=state, void_reason=reason[:REASON_LIMIT])
    if ballot.state in (BallotState.OPEN, BallotState.CLOSING):
        go_on_speaking(context, session)
    asked = asked_to_void(context.store, ballot)
    by = asked.by if asked is not None else context.actor.name
    context.record(BallotVoided(ballot.id, reason[:REASON_LIMIT], second, by), ballot.session)


VERB = Verb("ballots", "void", VoidBallot, Power.RUN_BALLOTS, N_("作废一次表决"), void)
