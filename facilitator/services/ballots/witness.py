"""ballots.witness: a second person, from an account or device of their own, confirms that voting may end."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.events import BallotWitnessed
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.errors import Forbidden, NotOpen
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class WitnessBallot:
    ballot: str


def witness(command: WitnessBallot, context: Context) -> None:
    ballot = find_ballot(context.store, command.ballot)
    session = find_session(context.store, ballot.session)
    if not BALLOT.allows(BallotState(ballot.state), BallotMove.CAST):
        raise NotOpen(N_("现在没有正在进行的投票，不用确认。"))
    if context.actor.id == session.chair:
        raise Forbidden(N_("主持人不能当自己的监票人，请监票人在另一台设备上确认。"))
    if session.scrutineers and context.actor.id not in session.scrutineers:
        raise Forbidden(N_("请由这次会议推选的监票人确认。"))
    if ballot.witness == context.actor.id:
        return
    context.store.ballots.change(ballot.id, witness=context.actor.id, witnessed_at=context.now)
    context.record(BallotWitnessed(ballot.id, context.actor.name), session.id)


VERB = Verb("ballots", "witness", WitnessBallot, Power.WITNESS, N_("监票人确认可以结束投票"), witness)
