"""An announced result that binds, or that is about money, is made void by two: who asked, who agreed, why."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from facilitator.domain.ballots.events import VoidAsked
from facilitator.domain.ballots.states import BallotState
from facilitator.domain.errors import NotOpen, Refusal, WitnessNeeded, WrongState
from facilitator.domain.words import N_
from facilitator.services.closing import witness_needed
from facilitator.services.finding import find_item
from facilitator.services.sealing import without_people
from facilitator.sessions.phases import SessionState
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

MOST_LINES = 200
REASON_LIMIT = 200
ALONE = N_(
    "结果已经宣布，作废要两个人：请监票人在自己的手机或账号上按“同意作废”，或者在这里出示入场票、输六位号码，再作废。"
)
ANOTHER = N_("监票人同意的是另一个原因：请照着同意的原因作废，或者请监票人再同意一次。")
AWAITED = N_("这个结果请了监票人同意作废，还没有办完：请先作废；不作废的，按“不作废了”，正在写原因的先按“算了”。")
ONLY_ANNOUNCED = N_("现在没有要两个人才能作废的结果。")


@dataclass(frozen=True)
class Asked:
    """What waits for a second person; the reason as the journal has it."""

    reason: str
    by: str


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


def check_may_agree(store: UnitOfWork, session: Row, ballot: Row) -> None:
    if not may_agree(store, session, ballot):
        raise NotOpen(ONLY_ANNOUNCED)


def asked_to_void(store: UnitOfWork, ballot: Row) -> Asked | None:
    """What stands now; None where nobody asked, or it was taken back."""
    for kind, body in _told(store, ballot, ("VoidAsked", "VoidTakenBack")):
        return Asked(body["reason"], body["by"]) if kind == "VoidAsked" else None
    return None


def agreed_to_void(store: UnitOfWork, ballot: Row) -> Agreed | None:
    """Who agreed to what is asked now; None while nobody has."""
    for kind, body in _told(store, ballot, ("VoidAsked", "VoidTakenBack", "VoidAgreed")):
        return Agreed(body["witness"], body["watcher"]) if kind == "VoidAgreed" else None
    return None


def voided_by(store: UnitOfWork, ballot: Row) -> str:
    """Who asked that it be made void; nobody for one of an older journal."""
    return next((body.get("by", "") for _kind, body in _told(store, ballot, ("BallotVoided",))), "")


def one_line(reason: str) -> str:
    return " ".join(reason.split())[:REASON_LIMIT]


def awaited(store: UnitOfWork, session: Row) -> tuple[Refusal, ...]:
    """Why the meeting may not move on: a result at hand waits for a second person, who would be asked no longer."""
    at_hand = store.ballots.of_item(session.current_item) if session.current_item else ()
    asked = [row for row in at_hand if row.state == BallotState.ANNOUNCED and asked_to_void(store, row) is not None]
    return (WrongState(AWAITED),) if asked else ()


def same_reason(store: UnitOfWork, ballot: Row, asked: Asked, reason: str) -> bool:
    """Whether these words say what was asked, cut short as the journal cuts them."""
    sealed = without_people(store, VoidAsked(ballot.id, one_line(reason), ""), ballot.session)
    return isinstance(sealed, VoidAsked) and sealed.reason == asked.reason


def second_to_void(store: UnitOfWork, session: Row, ballot: Row, who: str, reason: str) -> str | None:
    """Who agreed besides `who`, where it takes two; None where it does not. Raises WitnessNeeded."""
    if not takes_two_to_void(store, session, ballot):
        return None
    agreed, asked = agreed_to_void(store, ballot), asked_to_void(store, ballot)
    if agreed is None or agreed.watcher == who:
        raise WitnessNeeded(ALONE)
    if asked is not None and not same_reason(store, ballot, asked, reason):
        raise WitnessNeeded(ANOTHER)
    return agreed.witness


def _told(store: UnitOfWork, ballot: Row, kinds: tuple[str, ...]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Of this ballot, newest first."""
    for entry in store.journal.latest(ballot.session, kinds, MOST_LINES):
        body = json.loads(entry.body)
        if body["ballot"] == ballot.id:
            yield entry.type, body
