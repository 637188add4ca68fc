"""An announced result that binds, or that is about money, is made void by two: who agreed, as the journal has it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import WitnessNeeded
from facilitator.domain.words import N_
from facilitator.services.closing import witness_needed
from facilitator.services.finding import find_item
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

MOST_AGREED = 200
ALONE = N_(
    "结果已经宣布，作废要两个人：请监票人在自己的账号上按“同意作废”，或者在这里出示入场票、输六位号码，再作废。"
)


@dataclass(frozen=True)
class Agreed:
    """`witness` as the journal names them; `watcher` by id."""

    witness: str
    watcher: str


def takes_two_to_void(store: UnitOfWork, session: Row, ballot: Row) -> bool:
    """A vote that went wrong while it ran, and every consultation, is made void by one press."""
    return ballot.state == BallotState.ANNOUNCED and witness_needed(
        session, find_item(store, session.id, ballot.item)
    )


def may_agree(store: UnitOfWork, session: Row, ballot: Row) -> bool:
    """Until the evening is over; afterwards nobody can make it void."""
    return session.state != SessionState.CLOSED and takes_two_to_void(store, session, ballot)


def agreed_to_void(store: UnitOfWork, ballot: Row) -> Agreed | None:
    """The last who agreed; None while nobody has."""
    for entry in store.journal.latest(ballot.session, ("VoidAgreed",), MOST_AGREED):
        body = json.loads(entry.body)
        if body["ballot"] == ballot.id:
            return Agreed(body["witness"], body["watcher"])
    return None


def second_to_void(store: UnitOfWork, session: Row, ballot: Row, who: str) -> str | None:
    """Who agreed besides `who`, where it takes two; None where it does not. Raises WitnessNeeded."""
    if not takes_two_to_void(store, session, ballot):
        return None
    agreed = agreed_to_void(store, ballot)
    if agreed is None or agreed.watcher == who:
        raise WitnessNeeded(ALONE)
    return agreed.witness
