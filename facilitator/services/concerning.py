"""Whom demands concern, read from what the ledger and their funding plans say."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from facilitator.domain.funding.apportion import Exemption
from facilitator.domain.people.units import same_people
from facilitator.domain.reviews.concern import Asked, Concern, asked, buildings_in, homes
from facilitator.services.finding import find_demand
from facilitator.storage.rows import Row
from facilitator.storage.uow import UnitOfWork


def concern_of(store: UnitOfWork, demand: str) -> Concern:
    find_demand(store, demand)
    return concerns_of(store, [demand])[demand]


def concerns_of(store: UnitOfWork, listed: Collection[str]) -> dict[str, Concern]:
    """A demand that only tells its yard concerns the buildings from which that yard has ever reported anything. A sheet
    of sixty asks no more often than one demand does."""
    rows = store.waiting.named(listed)
    yards = store.concerned.buildings_of_grids({row.grid for row in rows.values() if row.grid})
    people = dict[str, set[Asked]]()
    for one in store.concerned.who_asked(listed):
        people.setdefault(one.root, set()).add(asked(one.name, one.building))
    paid = dict[str, set[str]]()
    for share in store.concerned.shares(listed):
        if share.exempt != Exemption.NON_BENEFICIARY:
            paid.setdefault(share.demand, set()).add(share.unit)
    return {
        demand: Concern(
            frozenset(paid.get(demand, ())),
            buildings_in(row.building) or buildings_in(*yards.get(row.grid, ())),
            frozenset(one for one in people.get(demand, ()) if one.name),
        )
        for demand, row in rows.items()
    }


def homes_of(store: UnitOfWork, listed: Collection[str]) -> dict[str, frozenset[str]]:
    """Demand → the households of the roll that it concerns."""
    roll = store.roll.everyone()
    return {demand: homes(concern, roll) for demand, concern in concerns_of(store, listed).items()}


def homes_heard(store: UnitOfWork, review: str, items: Sequence[Row], least: int) -> dict[str, tuple[int, int]]:
    """Demand → how many households this line of a review concerns, and how many of them were heard, at home or from a
    seat; looked up only where they are fewer than the `least` forms, and none where nobody can tell which they are.
    What the ledger says later never makes them fewer than they were at the gathering: an edit in the middle of a review
    turns no small sample into a verdict."""
    known = {item.demand: item.concerned or 0 for item in items}
    found = {demand: (count, 0) for demand, count in known.items()}
    few = [demand for demand, count in known.items() if 0 < count < least]
    if not few:
        return found
    roll, said = store.roll.everyone(), store.reviews.heard_from(review, few)
    for demand, concern in concerns_of(store, few).items():
        theirs = homes(concern, roll)
        heard = same_people(roll, said.get(demand, ()))
        found[demand] = (max(known[demand], len(theirs)), len(theirs & heard)) if theirs else (0, 0)
    return found
