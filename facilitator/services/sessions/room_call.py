"""Loads 唱票 for the room: only after the close, only what was read aloud."""

from __future__ import annotations

from collections import Counter

from facilitator.domain.ballots.states import BallotState
from facilitator.sessions.room_call import CallFacts
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def call_facts(store: UnitOfWork, ballot: Row | None) -> CallFacts | None:
    """None before anybody began to read, and again once the result stands on the wall."""
    if ballot is None or ballot.state != BallotState.CLOSED:
        return None
    batches = store.entering.called(ballot.id)
    if not batches:
        return None
    going = next((row for row in batches if row.confirmed_at is None), None)
    papers = {row.id: store.entering.papers(row.id) for row in batches}
    every = [paper for row in batches for paper in papers[row.id]]
    newest = every[-1] if every else None
    shown = going or batches[-1]
    return CallFacts(
        batch=going.id if going is not None else None,
        caller=shown.caller,
        teller=shown.teller,
        watcher=shown.confirmed_by or "",
        counts=Counter(option for paper in every for option in paper.choices),
        invalid=sum(paper.invalid for paper in every),
        place=len(every),
        of=_expected(store, ballot.id, len(papers[going.id]) if going is not None else 0, len(every)),
        last=None if newest is None or going is None else "invalid" if newest.invalid else newest.choices[0],
        mine=len(papers[going.id]) if going is not None else 0,
    )


def _expected(store: UnitOfWork, ballot: str, going: int, every: int) -> int | None:
    """How many papers there are to read aloud: those that were handed out and are in no box, and those read before."""
    inside = {unit for unit, _channel in store.box.channels(ballot)}
    out = len(set(store.entering.handed(ballot)) - inside)
    return every - going + out if out >= going and out else None
