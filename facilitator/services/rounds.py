"""A new round of a demand: what starts again from nothing when the same trouble comes back under the same number.

And the round before it, where somebody takes back that it came.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from facilitator.domain.demands.moves import DECISIONS, DemandMove
from facilitator.domain.demands.tracks import CouncilTrack, DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.here import day_of
from facilitator.services.context import Context
from facilitator.storage.rows import Row


def new_round(context: Context, demand: Row) -> dict[str, Any]:
    """The columns of the next round, to be given to the move that raises it; called by nobody else.

    What was sorted out before (matter, urgency, party) stays as a suggestion. Both tracks, the clock and the answers
    do not: everybody who asked, those of merged demands too, is owed a new one. The decision goes with the round, too
    (see `move_demand`). The days of the round that ends are kept: what was done in a quarter stays done in it.
    """
    context.store.rounds.keep(demand)
    context.store.after_care.owe_answers_again(demand.id)
    return {
        "round": demand.round + 1,
        "track_department": DepartmentTrack.NONE,
        "track_council": CouncilTrack.NONE,
        "extensions": 0,
        "extend_until": None,
        "deadline": None,
        "suspended_on": None,
        "opened_on": None,
        "completed_on": None,
        "closed_on": None,
        "replied_on": None,
    }


def round_before(context: Context, demand: Row, back: Row) -> dict[str, Any]:
    """The columns of the round that a relapse ended, to be given to the move that ends the relapse. `back`: the entry
    of the relapse."""
    store, before = context.store, demand.round - 1
    history = [one for one in store.ledger.history(demand.id) if one.round == before and one.seq < back.seq]
    days = store.rounds.take_back(demand)
    large = demand.matter == Matter.MAJOR
    return {
        **days,
        "round": before,
        "track_department": DepartmentTrack.DONE if large else DepartmentTrack.NONE,
        "track_council": CouncilTrack.DONE if large else CouncilTrack.NONE,
        "extensions": sum(entry.move == DemandMove.EXTEND for entry in history),
        "closed_on": days.get("closed_on") or _closed_on(history),
        "review_on": None,
    }


def answered_before(context: Context, demand: Row, back: Row, closed_on: date | None) -> dict[str, Any]:
    """Whoever had been answered before the relapse is answered still; who joined since is owed an answer."""
    store = context.store
    for merged in store.supporters.merged(demand.id):
        if merged.replied_on is None and not joined_since(context, merged, back):
            store.ledger.change(merged.id, replied_on=_answered(context, merged, back.at, closed_on))
    return {"replied_on": demand.replied_on or _answered(context, demand, back.at, closed_on)}


def authority_of(context: Context, demand: Row) -> str | None:
    """The signed minutes by which the work of the round that it is in was decided."""
    history = context.store.ledger.history(demand.id)
    decided = [entry.authority for entry in history if entry.round == demand.round and entry.move in DECISIONS]
    return decided[-1] if decided else None


def joined_since(context: Context, merged: Row, back: Row) -> bool:
    history = context.store.ledger.history(merged.id)
    return any(entry.move == DemandMove.MERGE and entry.seq > back.seq for entry in history)


def _closed_on(history: Sequence[Row]) -> date | None:
    closed = [day_of(entry.at) for entry in history if entry.move == DemandMove.CLOSE]
    return closed[-1] if closed else None


def _answered(context: Context, demand: Row, until: datetime, closed_on: date | None) -> date | None:
    """Nothing closes before everybody was answered, so the day of closing stands where no reply was kept."""
    told = [day_of(reply.at) for reply in context.store.replies.of(demand.id) if reply.at <= until]
    return told[-1] if told else closed_on
