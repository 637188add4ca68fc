"""Gathers from the store what the guards of a demand ask."""

from __future__ import annotations

from facilitator.domain.demands.entry import Category
from facilitator.domain.demands.moves import DemandMove
from facilitator.domain.demands.standing import Standing
from facilitator.domain.demands.states import UNDER_DEADLINE, DemandState
from facilitator.domain.demands.tracks import CouncilTrack, DepartmentTrack
from facilitator.domain.demands.triage import Matter
from facilitator.domain.demands.urgency import Urgency, days_late
from facilitator.domain.here import day_of
from facilitator.services.context import Reading
from facilitator.services.finding import plan_of
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork

_NEW_ROUND = frozenset(
    {DemandMove.RELAPSE, DemandMove.RELAPSE_WITHDRAWN, DemandMove.RELAPSE_DECLINED, DemandMove.REDELIBERATE}
)


def standing_of(
    reading: Reading, demand: Row, meeting: str | None = None, authority: str | None = None
) -> Standing:
    """`demand` is its row as it stands in this transaction; the notes of `meeting` itself are no bar. `authority`: the
    signed document by which it is moved, None where only the actor's own office stands behind it."""
    today, state = day_of(reading.now), DemandState(demand.state)
    follow = reading.store.follow_through
    noted, awaited = reading.store.noted.waiting(demand.id, meeting), reading.store.noted.aimed_at(demand.id, meeting)
    photos = follow.photo_counts(demand.id, demand.round)
    return Standing(
        state=state,
        round=demand.round,
        category=Category(demand.category),
        matter=Matter(demand.matter) if demand.matter else None,
        urgent=demand.urgency == Urgency.URGENT,
        decided=demand.authority is not None,
        department=DepartmentTrack(demand.track_department),
        council=CouncilTrack(demand.track_council),
        days_late=days_late(demand.deadline, today) if state in UNDER_DEADLINE else 0,
        extensions=demand.extensions,
        objections=demand.objections,
        before=photos.get("before", 0),
        after=photos.get("after", 0),
        waiting=reading.store.ledger.waiting_for_reply(demand.id),
        follow_ups=frozenset(follow.good_follow_ups(demand.id, demand.round)),
        closed_on=demand.closed_on,
        today=today,
        awaited_in=awaited.title if awaited is not None else "",
        noted_in=noted.title if noted is not None else "",
        relapsed=came_back(reading.store, demand) is not None,
        own_dispatch=meeting is None and authority is None and _dispatched(reading, demand),
        raising=state is DemandState.FUNDING and plan_of(reading.store, demand.id) is not None,
    )


def came_back(store: UnitOfWork, demand: Row) -> Row | None:
    """The entry by which the round that it is in began, where that was a relapse."""
    if demand.round == 1:
        return None
    began = [entry for entry in store.ledger.history(demand.id) if entry.move in _NEW_ROUND]
    return began[-1] if began and began[-1].move == DemandMove.RELAPSE else None


def _dispatched(reading: Reading, demand: Row) -> bool:
    """Whether whoever acts sent it out as urgent; the names of colleagues are unique and stay."""
    if demand.state != DemandState.URGENT_DISPATCHED:
        return False
    sent = [row.actor for row in reading.store.ledger.history(demand.id) if row.move == DemandMove.DISPATCH_URGENT]
    return sent[-1:] == [reading.actor.name]
