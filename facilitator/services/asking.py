"""Asks every party that an order names to take the demand up; until all have answered nobody has (还没人接单).

The community's own committee opened the order itself: it has taken up what it gives itself.
"""

from __future__ import annotations

from facilitator.domain.demands.parties import is_own_committee, named_parties
from facilitator.domain.demands.taking import ASKED, TAKEN
from facilitator.domain.here import day_of
from facilitator.services.context import Context
from facilitator.storage.rows import Row


def ask_parties(context: Context, demand: Row, responsible: str | None, cooperating: str | None) -> None:
    """Whoever is named anew is asked; whoever has not answered and is named no more is asked no more.

    `demand` is its row before the order: an answer of an earlier order counts only where it was dispatched already.
    """
    if responsible is None and cooperating is None:
        return
    store, names = context.store, named_parties(responsible, cooperating)
    before = {party.party: party for party in store.parties.of(demand.id)}
    kept = {name for name in before if name in names and demand.opened_on is None}
    store.parties.forget(demand.id, set(before) - kept)
    for name in names:
        if name not in kept:
            own = is_own_committee(name, context.own_name)
            told = {"answer": TAKEN, "on_day": day_of(context.now)} if own else {"answer": ASKED}
            store.parties.add({"demand": demand.id, "party": name, "at": context.now, **told})
