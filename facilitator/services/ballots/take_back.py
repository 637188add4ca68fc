"""ballots.take_back: papers that came back unused; whoever held one may vote by another channel."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.events_by_hand import PapersTakenBack
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.errors import NotFound, WrongState
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.handing_in import NOT_NOW, HandingIn
from facilitator.services.verb import Verb


@dataclass(frozen=True)
class TakeBack:
    ballot: str
    units: tuple[str, ...]


@dataclass(frozen=True)
class TakenBack:
    """How many papers are still out."""

    out: int


def take_back(command: TakeBack, context: Context) -> TakenBack:
    ballot = find_ballot(context.store, command.ballot)
    session = find_session(context.store, ballot.session)
    state = BallotState(ballot.state)
    if state is not BallotState.DRAFT and not BALLOT.allows(state, BallotMove.ENTER):
        raise WrongState(NOT_NOW.get(state), state=state.value)
    out, units = context.store.entering.handed(ballot.id), tuple(dict.fromkeys(command.units))
    stranger = next((unit for unit in units if unit not in out), None)
    if stranger is not None:
        label = HandingIn(context, session, ballot).label(stranger)
        raise NotFound(N_("{unit}手里没有发出的纸票。"), unit=label)
    context.store.entering.take_back(ballot.id, units, context.now)
    if units:
        context.record(PapersTakenBack(ballot.id, tuple(sorted(units))), ballot.session)
    return TakenBack(len(out) - len(units))


VERB = Verb("ballots", "take_back", TakeBack, Power.ENTER_PAPERS, N_("收回没用的纸票"), take_back)
