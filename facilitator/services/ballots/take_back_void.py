"""ballots.take_back_void: the announced result stands after all; nobody is asked any more, and no agreement is left."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.ballots.events import VoidTakenBack
from facilitator.domain.people.powers import Power
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot, find_session
from facilitator.services.verb import Verb
from facilitator.services.voiding import agreed_to_void, asked_to_void, check_may_agree


@dataclass(frozen=True)
class TakeBackVoid:
    ballot: str


def take_back_void(command: TakeBackVoid, context: Context) -> None:
    """Pressed twice it is written once."""
    store = context.store
    ballot = find_ballot(store, command.ballot)
    check_may_agree(store, find_session(store, ballot.session), ballot)
    if asked_to_void(store, ballot) is not None or agreed_to_void(store, ballot) is not None:
        context.record(VoidTakenBack(ballot.id), ballot.session)


VERB = Verb("ballots", "take_back_void", TakeBackVoid, Power.RUN_BALLOTS, N_("不作废结果了"), take_back_void)
