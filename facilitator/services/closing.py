"""Ends a vote: presence is frozen, the secret box rewritten without order, its digest kept in the journal."""

from __future__ import annotations

import json

from facilitator.domain.ballots.bases import LegalBasis, is_statutory
from facilitator.domain.ballots.events import BallotClosed, TurnoutSealed
from facilitator.domain.ballots.papers import Secrecy
from facilitator.domain.ballots.result import Result
from facilitator.domain.ballots.states import BALLOT, BallotMove, BallotState
from facilitator.domain.errors import WitnessNeeded
from facilitator.domain.ids import check_code
from facilitator.domain.words import N_
from facilitator.services.context import Context
from facilitator.services.finding import find_ballot
from facilitator.services.speakers import turn_clock
from facilitator.services.tally import box_digest, count, heads_of, presence_of
from facilitator.services.watching_over import named_for_ever
from facilitator.sessions.agenda import ItemForm
from facilitator.sessions.phases import SessionState
from facilitator.sessions.stage import TimerAct
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

TWO_TO_CLOSE = frozenset({ItemForm.FUNDING})
MOST_BALLOTS = 1000


def witness_needed(session: Row, item: Row) -> bool:
    """Votes that bind and votes about money are ended by two; a consultation ends with one press."""
    return is_statutory(LegalBasis(session.legal_basis or LegalBasis.CONSULTATION)) or item.form in TWO_TO_CLOSE


def check_witness(session: Row, item: Row, ballot: Row, asked_for: str | None, reason: str | None) -> None:
    """Raises WitnessNeeded unless the named witness confirmed, or nobody is needed, or a reason will be printed."""
    if asked_for is not None and ballot.witness == asked_for:
        return
    if not witness_needed(session, item) or (reason or "").strip():
        return
    if asked_for is not None:
        raise WitnessNeeded(N_("监票人还没有确认，请监票人在自己的账号或设备上按“确认”。"))
    if ballot.witness is None:
        raise WitnessNeeded()


def close_now(context: Context, session: Row, ballot: Row, reason: str | None) -> Result:
    """Close in this transaction and count. A vote is in or out: its commit came before this one, or not."""
    store = context.store
    present, recused = presence_of(store, ballot)
    if ballot.secrecy == Secrecy.SECRET:
        store.box.shuffle(ballot.id)
        seal_turnout(context, ballot)
    store.ballots.change(
        ballot.id,
        state=BALLOT.after(BallotState(ballot.state), BallotMove.CLOSE),
        closed_at=context.now,
        closed_by=context.actor.id,
        close_reason=(reason or "").strip()[:200] or None,
        presence={"present": sorted(present), "recused": sorted(recused), **_heads(store, ballot)},
    )
    go_on_speaking(context, session)
    closed = find_ballot(store, ballot.id)
    turnout = len(store.box.voters(ballot.id))
    witness = named_for_ever(store, session, closed.witness)
    digest = box_digest(store, closed)
    context.record(BallotClosed(ballot.id, turnout, digest, witness, closed.close_reason), session.id)
    return count(store, session, closed)


def seal_turnout(context: Context, ballot: Row) -> None:
    """Who took part and who was helped by whom, all at once and in the order of the roll's ids."""
    box = context.store.box
    units, helped = tuple(sorted(box.turnout(ballot.id))), box.helped(ballot.id)
    context.record(TurnoutSealed(ballot.id, units, helped or None), ballot.session)


def go_on_speaking(context: Context, session: Row) -> None:
    """The clock of whoever had the floor stood while people voted; in a break it stands on."""
    if session.state == SessionState.RUNNING:
        turn_clock(context, session.id, TimerAct.RESUME)


def _heads(store: UnitOfWork, ballot: Row) -> dict[str, int]:
    """Counted heads are frozen with the rest of the room."""
    heads = heads_of(store, ballot)
    return {"heads": heads} if heads else {}


def head_at_close(store: UnitOfWork, ballot: Row) -> str | None:
    """The journal's code in the row that closed this ballot: the wall shows it, the paper prints it. None before."""
    if ballot.closed_at is None:
        return None
    for entry in store.journal.latest(ballot.session, ("BallotClosed",), MOST_BALLOTS):
        if json.loads(entry.body)["ballot"] == ballot.id:
            return check_code(entry.hash)
    return None
